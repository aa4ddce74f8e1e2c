@NullMarked
package org.modeldocket.query;

import org.jspecify.annotations.NullMarked;
