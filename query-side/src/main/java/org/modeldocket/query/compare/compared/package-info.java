/** Releases beside each other: their steps, waits and directives, and where these differ. Pure. */
@NullMarked
package org.modeldocket.query.compare.compared;

import org.jspecify.annotations.NullMarked;
