/** The page that compares a case at two points in its history. */
@NullMarked
package org.modeldocket.query.diff.page;

import org.jspecify.annotations.NullMarked;
