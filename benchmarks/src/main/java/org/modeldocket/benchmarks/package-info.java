/** Load tests. Their protocol and what they gave stand in {@code benchmarks/README.md}. */
@NullMarked
package org.modeldocket.benchmarks;

import org.jspecify.annotations.NullMarked;
