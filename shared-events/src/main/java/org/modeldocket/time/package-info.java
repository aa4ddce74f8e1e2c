@NullMarked
package org.modeldocket.time;

import org.jspecify.annotations.NullMarked;
