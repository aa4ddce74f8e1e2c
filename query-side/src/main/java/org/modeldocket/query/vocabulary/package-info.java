/** What the terms of the record mean. */
@NullMarked
package org.modeldocket.query.vocabulary;

import org.jspecify.annotations.NullMarked;
