/** Lists that grow at their ends and share what they hold. */
@NullMarked
package org.modeldocket.casefile.list;

import org.jspecify.annotations.NullMarked;
