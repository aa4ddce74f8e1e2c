package org.modeldocket.facts;

import java.util.List;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.PlannedDate;

/** What the approved files of older revisions say where they lack members of the newest. */
public final class OlderSamples {
    private static final List<Audience> PLAIN = List.of(Audience.APPROVED_CUSTOMERS, Audience.FOREIGN_NATIONALS);

    private OlderSamples() {}

    /** @param newest from {@link SampleFacts#oneOfEach()} */
    public static ReleaseFact of(ReleaseFact newest, int revision) {
        return revision == FactType.of(newest).revision() ? newest : ofFirstRevision(newest);
    }

    private static ReleaseFact ofFirstRevision(ReleaseFact newest) {
        return switch (newest) {
            case DirectiveIssued d ->
                new DirectiveIssued(
                        d.factId(),
                        d.occurred(),
                        d.citations(),
                        d.note(),
                        null,
                        d.directiveId(),
                        d.agencies(),
                        d.instrument(),
                        d.force(),
                        d.measures(),
                        PLAIN,
                        d.title(),
                        d.complyBy(),
                        d.effectiveFrom(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null);
            case DirectiveAmended d ->
                new DirectiveAmended(
                        d.factId(),
                        d.occurred(),
                        d.citations(),
                        d.note(),
                        null,
                        d.directiveId(),
                        d.agencies(),
                        d.instrument(),
                        d.force(),
                        d.measures(),
                        PLAIN,
                        d.title(),
                        d.complyBy(),
                        d.effectiveFrom(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null);
            case AccessSuspended s ->
                new AccessSuspended(
                        s.factId(),
                        s.occurred(),
                        s.citations(),
                        s.note(),
                        null,
                        s.suspensionId(),
                        s.directiveId(),
                        s.imposedBy(),
                        PLAIN);
            case AccessRestored r ->
                new AccessRestored(
                        r.factId(), r.occurred(), r.citations(), r.note(), null, r.suspensionId(), List.of());
            case GenerallyReleased g ->
                new GenerallyReleased(
                        g.factId(),
                        g.occurred(),
                        g.citations(),
                        g.note(),
                        null,
                        List.of(Audience.PUBLIC),
                        g.conditions());
            case PreviewGranted p ->
                new PreviewGranted(
                        p.factId(),
                        p.occurred(),
                        p.citations(),
                        p.note(),
                        null,
                        p.previewId(),
                        p.grantedBy(),
                        p.agencies(),
                        p.customerByCustomer(),
                        plain(p.plannedEnd()),
                        List.of());
            case PreviewExtended p ->
                new PreviewExtended(
                        p.factId(), p.occurred(), p.citations(), p.note(), null, p.previewId(), plain(p.plannedEnd()));
            case TargetDateAnnounced t ->
                new TargetDateAnnounced(
                        t.factId(),
                        t.occurred(),
                        t.citations(),
                        t.note(),
                        null,
                        t.step(),
                        plain(t.target()),
                        t.announcedBy());
            case FactCorrected c ->
                new FactCorrected(
                        c.factId(),
                        c.occurred(),
                        c.citations(),
                        c.note(),
                        c.targetFactId(),
                        ofFirstRevision(c.replacement()),
                        c.reason());
            default -> newest;
        };
    }

    private static PlannedDate plain(PlannedDate date) {
        return PlannedDate.of(date.edtf());
    }
}
