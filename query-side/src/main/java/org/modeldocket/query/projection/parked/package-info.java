@NullMarked
package org.modeldocket.query.projection.parked;

import org.jspecify.annotations.NullMarked;
