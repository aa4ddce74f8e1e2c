/** Files that only their owner may read, and what to print when a file cannot be read. */
@NullMarked
package org.modeldocket.platform.files;

import org.jspecify.annotations.NullMarked;
