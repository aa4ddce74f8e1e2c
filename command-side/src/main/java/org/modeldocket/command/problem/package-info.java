@NullMarked
package org.modeldocket.command.problem;

import org.jspecify.annotations.NullMarked;
