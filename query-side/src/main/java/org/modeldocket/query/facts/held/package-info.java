/** What the list of facts needs to know of each fact at any moment, held in memory. */
@NullMarked
package org.modeldocket.query.facts.held;

import org.jspecify.annotations.NullMarked;
