/** Sends the record to the topic: each fact at least once, in the order of positions. */
@NullMarked
package org.modeldocket.command.relay;

import org.jspecify.annotations.NullMarked;
