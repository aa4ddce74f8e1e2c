/** Facts in the order of their positions, as streams that Axon's processors read. The only package of this module that imports Axon. */
@NullMarked
package org.modeldocket.platform.stream;

import org.jspecify.annotations.NullMarked;
