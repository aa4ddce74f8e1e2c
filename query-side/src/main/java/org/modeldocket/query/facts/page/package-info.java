/** The page of the list of facts. */
@NullMarked
package org.modeldocket.query.facts.page;

import org.jspecify.annotations.NullMarked;
