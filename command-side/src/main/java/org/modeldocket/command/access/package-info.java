@NullMarked
package org.modeldocket.command.access;

import org.jspecify.annotations.NullMarked;
