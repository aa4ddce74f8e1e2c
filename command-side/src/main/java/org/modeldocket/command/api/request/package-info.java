/** Typed requests from JSON: strict reading that reports every fault of a request at once. */
@NullMarked
package org.modeldocket.command.api.request;

import org.jspecify.annotations.NullMarked;
