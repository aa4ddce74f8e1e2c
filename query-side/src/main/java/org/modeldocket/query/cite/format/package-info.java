/** References in the formats of reference managers. Pure. */
@NullMarked
package org.modeldocket.query.cite.format;

import org.jspecify.annotations.NullMarked;
