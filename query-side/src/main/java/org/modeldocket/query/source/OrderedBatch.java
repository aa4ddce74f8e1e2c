package org.modeldocket.query.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.StoredFact;

/**
 * Messages of the topic, sorted by what they are to the inbox, which holds every fact up to some position.
 *
 * @param next the facts that follow on the last one, without a gap
 * @param repeated facts at positions that the inbox or {@code next} holds already
 * @param gap the first message of a fact beyond a missing one; none behind it is in {@code next} unless it was missing
 * @param nextOffset from which to read on after a restart
 */
record OrderedBatch(
        List<StoredFact> next,
        List<StoredFact> repeated,
        @Nullable Gap gap,
        long nextOffset) {
    /** A fact at {@code position}, at {@code offset} of the topic, that came before one with a lower position. */
    record Gap(long position, long offset) {}

    /**
     * @param messages in the order of the topic, one at least
     * @param last the position up to which the inbox holds every fact
     * @param open a gap that earlier messages showed
     */
    static OrderedBatch of(List<ReceivedMessage> messages, long last, @Nullable Gap open) {
        List<StoredFact> next = new ArrayList<>();
        List<StoredFact> repeated = new ArrayList<>();
        Gap gap = open;
        for (ReceivedMessage message : messages) {
            StoredFact fact = message.fact();
            if (fact == null) {
                continue;
            }
            long expected = last + next.size() + 1;
            if (fact.position() == expected) {
                next.add(fact);
            } else if (fact.position() < expected) {
                repeated.add(fact);
            } else if (gap == null) {
                gap = new Gap(fact.position(), message.offset());
            }
        }
        long nextOffset = gap == null ? messages.getLast().offset() + 1 : gap.offset();
        return new OrderedBatch(next, repeated, gap, nextOffset);
    }
}
