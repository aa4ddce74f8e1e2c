/** What the law says of a directive: its form, its publication, its identifiers and what it rests on. */
@NullMarked
package org.modeldocket.vocabulary.legal;

import org.jspecify.annotations.NullMarked;
