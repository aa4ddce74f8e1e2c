package org.modeldocket.time;

/** What a text, or a part of it, was understood to mean. */
record Reading(Interval bounds, Precision precision, boolean approximate, boolean uncertain) {
    static Reading unqualified(Interval bounds, Precision precision) {
        return new Reading(bounds, precision, false, false);
    }
}
