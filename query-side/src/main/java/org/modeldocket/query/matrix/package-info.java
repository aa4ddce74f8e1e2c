@NullMarked
package org.modeldocket.query.matrix;

import org.jspecify.annotations.NullMarked;
