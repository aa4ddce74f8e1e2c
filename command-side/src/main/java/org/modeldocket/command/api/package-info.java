/** The HTTP interface that writes: controllers, preconditions, idempotency keys, receipts and problems. */
@NullMarked
package org.modeldocket.command.api;

import org.jspecify.annotations.NullMarked;
