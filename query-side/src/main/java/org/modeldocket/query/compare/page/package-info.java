/** The page that compares cases. */
@NullMarked
package org.modeldocket.query.compare.page;

import org.jspecify.annotations.NullMarked;
