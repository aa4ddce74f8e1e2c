/** The sources that a page cites, numbered. */
@NullMarked
package org.modeldocket.query.timeline.page.cited;

import org.jspecify.annotations.NullMarked;
