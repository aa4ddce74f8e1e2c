/** The record as one node has it open: reading, writing, and news of other nodes' commits. */
@NullMarked
package org.modeldocket.command.record.node;

import org.jspecify.annotations.NullMarked;
