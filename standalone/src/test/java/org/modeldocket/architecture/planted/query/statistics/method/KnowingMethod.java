package org.modeldocket.architecture.planted.query.statistics.method;

import org.modeldocket.architecture.planted.query.timeline.LooseWriter;

/** Breaks a rule on purpose: knows the record. */
class KnowingMethod {
    Object known() {
        return new LooseWriter();
    }
}
