package org.modeldocket.architecture.planted.command.decision;

import java.time.Clock;
import java.time.Instant;
import org.modeldocket.architecture.planted.command.record.WebbyStore;
import org.modeldocket.architecture.planted.query.timeline.LooseWriter;
import org.springframework.util.StringUtils;

/** Breaks rules on purpose: knows a framework, the other side, the record and the time. */
public class ImpureDecision {
    Object store() {
        return new WebbyStore();
    }

    boolean decide(Clock clock, LooseWriter projection) {
        return StringUtils.hasText(projection.toString()) && clock.instant().isBefore(Instant.now());
    }
}
