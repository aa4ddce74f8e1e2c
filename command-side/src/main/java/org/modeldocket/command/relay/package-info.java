/** From the record to the topic of facts: each fact once at least, and those of a release in their order. */
@NullMarked
package org.modeldocket.command.relay;

import org.jspecify.annotations.NullMarked;
