/** What the registers answer with. */
@NullMarked
package org.modeldocket.query.registers.view;

import org.jspecify.annotations.NullMarked;
