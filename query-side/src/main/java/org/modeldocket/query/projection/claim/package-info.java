/** Of the nodes that share the views, one at a time claims the right to write them. */
@NullMarked
package org.modeldocket.query.projection.claim;

import org.jspecify.annotations.NullMarked;
