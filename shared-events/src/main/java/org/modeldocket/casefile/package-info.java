@NullMarked
package org.modeldocket.casefile;

import org.jspecify.annotations.NullMarked;
