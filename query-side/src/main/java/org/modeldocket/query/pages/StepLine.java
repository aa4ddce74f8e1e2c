package org.modeldocket.query.pages;

import java.util.List;

/**
 * One fact in the order in which the record took it in.
 *
 * @param number of its step, from 1
 * @param sentence what it said then
 */
record StepLine(
        long number,
        long position,
        String factId,
        String label,
        String hue,
        String sentence,
        List<Detail> details,
        String recordedBy,
        String recordedAt) {
    StepLine detailed(List<Detail> details) {
        return new StepLine(number, position, factId, label, hue, sentence, details, recordedBy, recordedAt);
    }
}
