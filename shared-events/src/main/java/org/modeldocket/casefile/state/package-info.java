/** The parts of a folded case: directives, suspensions, previews, customers, treatments. Immutable. */
@NullMarked
package org.modeldocket.casefile.state;

import org.jspecify.annotations.NullMarked;
