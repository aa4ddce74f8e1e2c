@NullMarked
package org.modeldocket.command.request;

import org.jspecify.annotations.NullMarked;
