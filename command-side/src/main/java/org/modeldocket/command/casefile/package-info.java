@NullMarked
package org.modeldocket.command.casefile;

import org.jspecify.annotations.NullMarked;
