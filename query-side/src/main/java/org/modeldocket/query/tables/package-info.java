/** Tables to take away: whole lists as CSV, and as archives with descriptions. */
@NullMarked
package org.modeldocket.query.tables;

import org.jspecify.annotations.NullMarked;
