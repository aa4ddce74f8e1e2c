/** The transparency log over HTTP. */
@NullMarked
package org.modeldocket.command.log.api;

import org.jspecify.annotations.NullMarked;
