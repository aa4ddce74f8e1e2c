/** How a process of the product starts: its command line, and what ends it. */
@NullMarked
package org.modeldocket.launch;

import org.jspecify.annotations.NullMarked;
