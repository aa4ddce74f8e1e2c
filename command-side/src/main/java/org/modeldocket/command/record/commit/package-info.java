/** Group commit: one thread stores what many threads append, and makes it durable once for all. */
@NullMarked
package org.modeldocket.command.record.commit;

import org.jspecify.annotations.NullMarked;
