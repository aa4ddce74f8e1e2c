/** Which releases are like another by declared criteria. Pure. */
@NullMarked
package org.modeldocket.query.compare.peers;

import org.jspecify.annotations.NullMarked;
