@NullMarked
package org.modeldocket.command;

import org.jspecify.annotations.NullMarked;
