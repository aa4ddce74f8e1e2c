/** Were like cases treated alike? Compares releases, and finds those that are alike by declared criteria. */
@NullMarked
package org.modeldocket.query.compare;

import org.jspecify.annotations.NullMarked;
