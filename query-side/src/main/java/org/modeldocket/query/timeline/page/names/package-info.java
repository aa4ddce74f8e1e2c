/** What sentences call a case, its company and its directives. */
@NullMarked
package org.modeldocket.query.timeline.page.names;

import org.jspecify.annotations.NullMarked;
