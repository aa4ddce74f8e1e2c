/** Compares stored views with views that are built anew from the record. */
@NullMarked
package org.modeldocket.query.verification;

import org.jspecify.annotations.NullMarked;
