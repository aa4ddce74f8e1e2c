/** Background threads: bounded pace, orderly end. */
@NullMarked
package org.modeldocket.platform.worker;

import org.jspecify.annotations.NullMarked;
