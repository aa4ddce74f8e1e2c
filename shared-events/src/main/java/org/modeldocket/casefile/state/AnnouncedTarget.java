package org.modeldocket.casefile.state;

import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.id.FactId;

/** A day that somebody named for a step to come. */
public record AnnouncedTarget(Step step, PlannedDate target, Party announcedBy, Occurred occurred, FactId factId) {
    public static AnnouncedTarget of(TargetDateAnnounced t) {
        return new AnnouncedTarget(t.step(), t.target(), t.announcedBy(), t.occurred(), t.factId());
    }
}
