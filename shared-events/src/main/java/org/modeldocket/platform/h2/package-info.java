/** A file layer under H2 with a checksum for each chunk, so that a file recovers after a kill or a power cut. */
@NullMarked
package org.modeldocket.platform.h2;

import org.jspecify.annotations.NullMarked;
