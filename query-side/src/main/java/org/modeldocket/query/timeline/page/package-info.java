/** The timeline of a page: each fact as a sentence, with its dates, details, sources and changes. */
@NullMarked
package org.modeldocket.query.timeline.page;

import org.jspecify.annotations.NullMarked;
