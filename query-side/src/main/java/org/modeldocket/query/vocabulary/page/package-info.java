/** The page of the vocabulary. */
@NullMarked
package org.modeldocket.query.vocabulary.page;

import org.jspecify.annotations.NullMarked;
