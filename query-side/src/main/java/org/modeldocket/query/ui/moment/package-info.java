/** The point in time that a page shows: read from its address, said in words, kept by every link. */
@NullMarked
package org.modeldocket.query.ui.moment;

import org.jspecify.annotations.NullMarked;
