package org.modeldocket.command.record.commit;

/**
 * The result of a stored and durable append.
 *
 * @param first the position of its first fact; the others follow without a gap
 * @param last the position of its last fact
 */
public record AppendResult(long first, long last) {}
