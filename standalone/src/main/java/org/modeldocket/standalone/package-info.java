/** Both sides in one JVM, on embedded storage: the default way to run. */
@NullMarked
package org.modeldocket.standalone;

import org.jspecify.annotations.NullMarked;
