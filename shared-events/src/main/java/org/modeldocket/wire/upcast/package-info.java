/** How facts of older revisions are read: one step from each revision to the next, JSON to JSON. */
@NullMarked
package org.modeldocket.wire.upcast;

import org.jspecify.annotations.NullMarked;
