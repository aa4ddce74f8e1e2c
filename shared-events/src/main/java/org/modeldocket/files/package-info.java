/** Files that others may not read. */
@NullMarked
package org.modeldocket.files;

import org.jspecify.annotations.NullMarked;
