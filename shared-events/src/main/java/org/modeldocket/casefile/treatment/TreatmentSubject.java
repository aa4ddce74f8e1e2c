package org.modeldocket.casefile.treatment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRefused;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SubjectId;

/**
 * What a treatment is about: one directive, suspension, preview or review, the refusals of one agency, or the release as a whole.
 * The fold gives the same periods of a subject, and the same directive or preview, over the facts that {@link #concerns concern} it
 * as over the whole case, so that a fact costs no more than what it is about.
 */
public sealed interface TreatmentSubject {
    /** One directive, suspension or preview of the case. */
    record OfSubject(SubjectId id) implements TreatmentSubject {}

    /**
     * One review of the case.
     *
     * @param submitted the fact with which it began
     */
    record OfReview(FactId submitted, Set<Slug> agencies) implements TreatmentSubject {}

    /** The refusals of one agency. */
    record OfRefusals(Slug agency) implements TreatmentSubject {}

    /** General release and withdrawal. */
    record OfRelease() implements TreatmentSubject {}

    /** The subject that a fact is about; null where it is about none, about several, or about all. */
    static @Nullable TreatmentSubject of(ReleaseFact fact) {
        if (fact instanceof SubmittedForReview s) {
            return new OfReview(
                    s.factId(), s.agencies().stream().map(Agency::id).collect(Collectors.toUnmodifiableSet()));
        }
        if (fact instanceof ReleaseRefused r) {
            return new OfRefusals(r.agency().id());
        }
        if (fact instanceof CourtRuled r && r.directiveId() != null) {
            return new OfSubject(r.directiveId());
        }
        SubjectId changed = fact.causality().changes();
        return changed == null ? null : new OfSubject(changed);
    }

    /** Whether a fact concerns every subject: it may end them all, or says whose release it is. */
    static boolean concernsAll(ReleaseFact fact) {
        return fact instanceof ReleaseRegistered
                || fact instanceof GenerallyReleased
                || fact instanceof ReleaseWithdrawn;
    }

    /** Whether a fact may concern subjects beside the one that it is about. */
    static boolean touchesOthers(ReleaseFact fact) {
        return fact instanceof EvaluationReported
                || fact instanceof PreviewGranted
                || fact instanceof AccessSuspended
                || fact instanceof AccessRestored;
    }

    /** Whether a fact may have a part in this subject's periods. */
    default boolean concerns(ReleaseFact fact) {
        return concernsAll(fact) || equals(of(fact)) || isTouchedBy(fact);
    }

    /** Whether a fact that is about something else may have a part in them. */
    private boolean isTouchedBy(ReleaseFact fact) {
        return switch (this) {
            case OfReview review ->
                fact instanceof EvaluationReported reported
                        && review.agencies().contains(reported.agency().id());
            case OfRefusals refusals ->
                fact instanceof PreviewGranted granted
                        && granted.isGrantedBy(refusals.agency().value());
            case OfRelease _ -> fact instanceof AccessSuspended || fact instanceof AccessRestored;
            case OfSubject _ -> false;
        };
    }

    /** Whether a period is one of this subject's, among those that its facts leave. */
    default boolean has(TreatmentPeriod period) {
        return switch (period.kind()) {
            case GENERAL_RELEASE, WITHDRAWAL -> this instanceof OfRelease;
            case REFUSAL -> this instanceof OfRefusals;
            default -> !(this instanceof OfRelease || this instanceof OfRefusals);
        };
    }

    /** What a case says of this subject, in its order, behind the registration. */
    default List<DatedFact> in(CaseHistory history) {
        List<DatedFact> facts = new ArrayList<>();
        for (DatedFact dated : history.dated()) {
            if (concerns(dated.recorded().fact())) {
                facts.add(dated);
            }
        }
        return facts;
    }

    /** What a case says of each of its subjects; one pass over the case. */
    static Map<TreatmentSubject, List<DatedFact>> allIn(CaseHistory history) {
        Map<TreatmentSubject, List<DatedFact>> subjects = new LinkedHashMap<>();
        TreatmentSubject release = new OfRelease();
        subjects.put(release, new ArrayList<>());
        List<DatedFact> common = new ArrayList<>();
        List<TreatmentSubject> touched = new ArrayList<>(List.of(release));
        for (DatedFact dated : history.dated()) {
            ReleaseFact fact = dated.recorded().fact();
            TreatmentSubject subject = of(fact);
            if (concernsAll(fact)) {
                common.add(dated);
                subjects.values().forEach(facts -> facts.add(dated));
                continue;
            }
            if (touchesOthers(fact)) {
                touched.stream()
                        .filter(other -> other.isTouchedBy(fact))
                        .forEach(
                                other -> subjects.getOrDefault(other, List.of()).add(dated));
            }
            if (subject != null) {
                List<DatedFact> facts = subjects.computeIfAbsent(subject, s -> {
                    if (!(s instanceof OfSubject)) {
                        touched.add(s);
                    }
                    return new ArrayList<>(common);
                });
                facts.add(dated);
            }
        }
        return subjects;
    }
}
