package org.modeldocket.query.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the inbox has come.
 *
 * @param topicId which topic {@code nextOffset} is about; null before the first message
 * @param nextOffset the offset of the first message that is not stored
 * @param position of the last fact stored; 0 while there is none
 * @param readable the last position at which an append ends: readers see appends only as a whole
 */
record Progress(@Nullable UUID topicId, long nextOffset, long position, long readable) {}
