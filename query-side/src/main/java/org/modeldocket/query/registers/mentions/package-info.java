/** Which agencies, directives and customers the facts of a case name, and since when. */
@NullMarked
package org.modeldocket.query.registers.mentions;

import org.jspecify.annotations.NullMarked;
