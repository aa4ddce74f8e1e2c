package org.modeldocket.architecture.planted.command.casefile;

import java.time.Clock;
import java.time.Instant;
import org.modeldocket.architecture.planted.query.timeline.LooseProjection;
import org.springframework.util.StringUtils;

/** Breaks rules on purpose: knows a framework, the other side and the time. */
class ImpureDecision {
    boolean decide(Clock clock, LooseProjection projection) {
        return StringUtils.hasText(projection.toString()) && clock.instant().isBefore(Instant.now());
    }
}
