@NullMarked
package org.modeldocket.query.registers;

import org.jspecify.annotations.NullMarked;
