/** Permanent links to answers: what they say in words, a digest of the answer, and what has changed since. */
@NullMarked
package org.modeldocket.query.cite;

import org.jspecify.annotations.NullMarked;
