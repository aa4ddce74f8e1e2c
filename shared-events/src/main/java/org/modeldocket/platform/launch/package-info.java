/** How a program of the product starts and ends: command line, settings check, readiness message, exit when memory runs out. */
@NullMarked
package org.modeldocket.platform.launch;

import org.jspecify.annotations.NullMarked;
