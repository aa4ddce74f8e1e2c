package org.modeldocket.query.timeline.page;

import java.util.List;

/**
 * One fact in the order in which the record took it in.
 *
 * @param number of its step, from 1
 * @param sentence what it said then
 */
public record FactLine(
        long number,
        long position,
        String factId,
        String label,
        String hue,
        String sentence,
        List<FactDetail> details,
        String recordedBy,
        String recordedAt) {
    FactLine detailed(List<FactDetail> details) {
        return new FactLine(number, position, factId, label, hue, sentence, details, recordedBy, recordedAt);
    }
}
