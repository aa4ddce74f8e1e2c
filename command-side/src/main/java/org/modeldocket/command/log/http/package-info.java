/** The transparency log as everybody may read it. */
@NullMarked
package org.modeldocket.command.log.http;

import org.jspecify.annotations.NullMarked;
