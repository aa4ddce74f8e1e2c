/** How commands of the command line reach a running server. */
@NullMarked
package org.modeldocket.platform.client;

import org.jspecify.annotations.NullMarked;
