/** Validated text of the record, and text for messages. */
@NullMarked
package org.modeldocket.vocabulary.text;

import org.jspecify.annotations.NullMarked;
