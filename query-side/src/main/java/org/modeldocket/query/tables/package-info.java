/** Tables to take away: whole lists as CSV. */
@NullMarked
package org.modeldocket.query.tables;

import org.jspecify.annotations.NullMarked;
