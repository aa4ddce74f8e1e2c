package org.modeldocket.query.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.casefile.state.AnnouncedTarget;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.ValidTimeCollector;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.id.FactId;

/**
 * The target date of a step that a case has last.
 *
 * @param announcedAt the position of the announcement
 * @param target in EDTF
 */
record LastTarget(long announcedAt, String target) {
    static final Columns<Step> KEY =
            new Columns<>(List.of("step"), (statement, first, step) -> statement.setString(first, step.name()));

    static final Columns<LastTarget> CONTENT =
            new Columns<>(List.of("announced_at", "target"), (statement, first, last) -> {
                statement.setLong(first, last.announcedAt());
                statement.setString(first + 1, last.target());
            });

    /** Whether the newest fact of a case may have changed its targets. */
    static boolean mayChange(CaseHistory after) {
        for (ReleaseFact fact : after.change().statements()) {
            if (fact instanceof TargetDateAnnounced) {
                return true;
            }
        }
        return false;
    }

    static Set<BitemporalValue<Step, LastTarget>> of(CaseHistory history) {
        List<DatedFact> facts = new ArrayList<>();
        Map<FactId, Long> positions = new HashMap<>();
        for (DatedFact dated : history.dated()) {
            ReleaseFact fact = dated.recorded().fact();
            if (fact instanceof ReleaseRegistered || fact instanceof TargetDateAnnounced) {
                facts.add(dated);
                positions.put(fact.factId(), dated.recorded().position());
            }
        }
        ValidTimeCollector<Step, LastTarget> days = new ValidTimeCollector<>();
        for (ValidTimeSlice slice : ValidTimeSlices.of(facts)) {
            days.from(slice.from(), last(slice.definite(), positions), last(slice.possible(), positions));
        }
        return days.said();
    }

    private static Map<Step, LastTarget> last(CaseFile file, Map<FactId, Long> positions) {
        Map<Step, LastTarget> last = new EnumMap<>(Step.class);
        for (AnnouncedTarget target : file.lists().targets()) {
            last.put(
                    target.step(),
                    new LastTarget(
                            positions.getOrDefault(target.factId(), 0L),
                            target.target().edtf().toString()));
        }
        return last;
    }
}
