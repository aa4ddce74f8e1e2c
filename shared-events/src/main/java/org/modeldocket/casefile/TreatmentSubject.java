package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SubjectId;

/**
 * What a treatment is about: one directive, suspension, preview or review, or the release as a whole. The fold gives the same
 * periods of a subject over the facts that {@link #concerns concern} it as over the whole case, so that a fact costs no more than
 * what it is about.
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

    /** General release and withdrawal. */
    record OfRelease() implements TreatmentSubject {}

    /** The subject that a fact is about; null where it is about none, about several, or about all. */
    static @Nullable TreatmentSubject of(ReleaseFact fact) {
        if (fact instanceof SubmittedForReview s) {
            return new OfReview(
                    s.factId(), s.agencies().stream().map(Agency::id).collect(Collectors.toUnmodifiableSet()));
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

    /** Whether a fact may have a part in this subject's periods. */
    default boolean concerns(ReleaseFact fact) {
        return concernsAll(fact)
                || (fact instanceof EvaluationReported evaluation
                        ? this instanceof OfReview review
                                && review.agencies()
                                        .contains(evaluation.agency().id())
                        : equals(of(fact)));
    }

    /** Whether a period is one of this subject's, among those that its facts leave. */
    default boolean has(TreatmentPeriod period) {
        boolean ofRelease = period.kind() == Treatment.GENERAL_RELEASE || period.kind() == Treatment.WITHDRAWAL;
        return ofRelease == (this instanceof OfRelease);
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
        subjects.put(new OfRelease(), new ArrayList<>());
        List<OfReview> reviews = new ArrayList<>();
        for (DatedFact dated : history.dated()) {
            ReleaseFact fact = dated.recorded().fact();
            TreatmentSubject subject = of(fact);
            if (concernsAll(fact)) {
                subjects.values().forEach(facts -> facts.add(dated));
            } else if (subject != null) {
                List<DatedFact> soFar = subjects.getOrDefault(new OfRelease(), List.of());
                subjects.computeIfAbsent(subject, s -> new ArrayList<>(soFar)).add(dated);
                if (subject instanceof OfReview review) {
                    reviews.add(review);
                }
            } else if (fact instanceof EvaluationReported) {
                reviews.stream()
                        .filter(review -> review.concerns(fact))
                        .forEach(review ->
                                subjects.getOrDefault(review, List.of()).add(dated));
            }
        }
        return subjects;
    }
}
