/** What the members of facts may hold, and what a request may leave out of them. */
@NullMarked
package org.modeldocket.vocabulary.member;

import org.jspecify.annotations.NullMarked;
