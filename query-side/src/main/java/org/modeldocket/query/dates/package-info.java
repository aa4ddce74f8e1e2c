@NullMarked
package org.modeldocket.query.dates;

import org.jspecify.annotations.NullMarked;
