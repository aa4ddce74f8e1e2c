package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.MeasureView;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;

/**
 * A directive about a compared release, as it certainly reads on the day asked about or else may read.
 *
 * @param inForce whether it is in force on that day
 * @param happened {@code POSSIBLE} where it may only have been issued by that day; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedDirective(
        String directiveId,
        String title,
        List<AgencyName> agencies,
        Instrument instrument,
        Force force,
        List<MeasureView> measures,
        List<AudienceView> audience,
        DateView issued,
        Match inForce,
        @Nullable Certainty happened,
        Evidence evidence) {
    static ComparedDirective of(Reading<DirectiveView> reading, CaseEvidence evidence) {
        DirectiveView d = reading.shown();
        boolean isCertain = reading.certain() != null;
        return new ComparedDirective(
                d.directiveId(),
                d.terms().title(),
                d.terms().agencies(),
                d.terms().instrument(),
                d.terms().force(),
                d.terms().measures(),
                d.terms().audience(),
                d.issued(),
                Match.of(isCertain && d.inForce() && d.lasts() == null, d.inForce() || d.lasts() != null),
                isCertain ? null : Certainty.POSSIBLE,
                evidence.of(reading.both(DirectiveView::factIds)));
    }
}
