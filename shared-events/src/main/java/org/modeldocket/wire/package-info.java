@NullMarked
package org.modeldocket.wire;

import org.jspecify.annotations.NullMarked;
