/** How much memory facts and cases take, estimated. */
@NullMarked
package org.modeldocket.casefile.memory;

import org.jspecify.annotations.NullMarked;
