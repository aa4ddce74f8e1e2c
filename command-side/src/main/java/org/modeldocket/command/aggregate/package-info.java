@NullMarked
package org.modeldocket.command.aggregate;

import org.jspecify.annotations.NullMarked;
