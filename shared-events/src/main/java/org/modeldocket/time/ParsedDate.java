package org.modeldocket.time;

/** What a text, or a part of it, was understood to mean. */
record ParsedDate(Interval bounds, Precision precision, boolean approximate, boolean uncertain) {
    static ParsedDate unqualified(Interval bounds, Precision precision) {
        return new ParsedDate(bounds, precision, false, false);
    }
}
