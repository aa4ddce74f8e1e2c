/** Filling empty tables from the whole record at once. */
@NullMarked
package org.modeldocket.query.projection.bulk;

import org.jspecify.annotations.NullMarked;
