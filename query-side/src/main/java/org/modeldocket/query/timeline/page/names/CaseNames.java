package org.modeldocket.query.timeline.page.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * The names of the company, release, directives and suspensions of a case, for sentences about its facts.
 *
 * @param model with its version
 * @param amended what the directives said before their amendments
 * @param ofOrganisation whether the facts are those about an organisation, which has no case
 */
public record CaseNames(
        String company,
        String model,
        Map<String, Directive> directives,
        Map<String, Suspension> suspensions,
        AmendedDirectives amended,
        boolean ofOrganisation) {
    public CaseNames(
            String company,
            String model,
            Map<String, Directive> directives,
            Map<String, Suspension> suspensions,
            AmendedDirectives amended) {
        this(company, model, directives, suspensions, amended, false);
    }

    /** A directive by its current title and force. */
    public record Directive(String title, Force force) {}

    /**
     * A suspension by who imposed it, on whom, and when it began.
     *
     * @param restored for whom access came back while it went on
     */
    public record Suspension(Party imposedBy, List<Audience> audience, EdtfDate began, List<Audience> restored) {
        /** Whether a restoration left it open for others. */
        public boolean goesOnAfter(AccessRestored restoration) {
            List<Audience> all = new ArrayList<>(restored);
            all.addAll(restoration.audience());
            return restoration.forSome() && !Audience.areAll(all, audience);
        }
    }

    /** @param ordered what the case says, in its order */
    static CaseNames of(ReleaseDossier dossier, List<RecordedFact> ordered) {
        Map<String, Directive> directives = new HashMap<>();
        for (DirectiveView directive : dossier.directives()) {
            directives.put(
                    directive.directiveId(),
                    new Directive(directive.terms().title(), directive.terms().force()));
        }
        Map<String, Suspension> suspensions = new HashMap<>();
        for (SuspensionView s : dossier.suspensions()) {
            suspensions.put(
                    s.suspensionId(),
                    new Suspension(
                            s.imposedBy(), audience(s.audience()), s.suspended().edtf(), restored(s)));
        }
        return new CaseNames(
                dossier.company().name(),
                ReleaseTitle.of(dossier.model(), dossier.version()),
                Map.copyOf(directives),
                Map.copyOf(suspensions),
                AmendedDirectives.of(ordered));
    }

    private static List<Audience> restored(SuspensionView s) {
        return s.restorations() == null
                ? List.of()
                : s.restorations().stream()
                        .flatMap(some -> audience(some.audience()).stream())
                        .toList();
    }

    private static List<Audience> audience(List<AudienceView> views) {
        return views.stream().map(AudienceView::audience).toList();
    }

    /** What a case, or an organisation, is called of which nothing is known but its id. */
    static CaseNames unknown(String releaseId) {
        boolean ofOrganisation = new ReleaseId(releaseId).isOfOrganisation();
        return new CaseNames(releaseId, releaseId, Map.of(), Map.of(), AmendedDirectives.UNKNOWN, ofOrganisation);
    }

    /** The same with other names of the company and of the model with its version. */
    public CaseNames calling(String otherCompany, String otherModel) {
        return new CaseNames(otherCompany, otherModel, directives, suspensions, amended, ofOrganisation);
    }

    /** Null where the case does not hold the directive. */
    @Nullable
    public String title(DirectiveId id) {
        Directive directive = directives.get(id.value());
        return directive == null ? null : directive.title();
    }

    @Nullable
    public Force force(DirectiveId id) {
        Directive directive = directives.get(id.value());
        return directive == null ? null : directive.force();
    }
}
