/** The facts in the order of their positions, as streams that Axon's processors read. The only part that knows Axon. */
@NullMarked
package org.modeldocket.stream;

import org.jspecify.annotations.NullMarked;
