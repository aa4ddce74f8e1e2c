package org.modeldocket.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.modeldocket.casefile.state.AnnouncedTarget;
import org.modeldocket.casefile.state.Commitment;
import org.modeldocket.casefile.state.CourtCase;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.Evaluation;
import org.modeldocket.casefile.state.Licence;
import org.modeldocket.casefile.state.NegativeFinding;
import org.modeldocket.casefile.state.Penalty;
import org.modeldocket.casefile.state.Response;
import org.modeldocket.casefile.state.Treatments;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CommitmentMade;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CourtCaseFiled;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveFulfilled;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.LicenceDecided;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.PenaltyImposed;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRefused;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * The one fold: what each fact does to a case. Pure; reads no clock. Total: a fact about something that the case does not hold
 * changes nothing, since refusing is the business of the rules.
 *
 * <p>What ends what, where no fact says so: a review ends when every agency it was handed to has reported; a refusal when the same
 * agency allows a preview; general release ends review, refusal and preview; withdrawal ends review, refusal, preview, suspension
 * and general release; a suspension of everybody interrupts a general release until access is restored. A directive stays until it
 * is lifted, or a court leaves it without a legal basis.
 */
final class Fold {
    private static final Set<Treatment> REVIEW = Set.of(Treatment.REVIEW);
    private static final Set<Treatment> DIRECTIVE =
            EnumSet.range(Treatment.DIRECTIVE_VOLUNTARY, Treatment.DIRECTIVE_BINDING);

    private Fold() {}

    /** Folds facts that are in the order of their case and begin with its registration. */
    static CaseFile of(List<RecordedFact> ordered) {
        CaseFile file = opened(ordered.getFirst());
        for (RecordedFact next : ordered.subList(1, ordered.size())) {
            file = next(file, next.fact());
        }
        return file;
    }

    /** @throws IllegalStateException when the fact is not a registration */
    static CaseFile opened(RecordedFact first) {
        if (!(first.fact() instanceof ReleaseRegistered registration)) {
            throw new IllegalStateException("case " + first.releaseId() + " does not begin with its registration");
        }
        return new CaseFile(first.releaseId(), registration);
    }

    /** The case after one more fact. */
    static CaseFile next(CaseFile file, ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered again -> file;
            case RecordKeeping about -> file;
            case OrganisationFact of -> file;
            case SubmittedForReview submitted -> submitted(file, submitted);
            case EvaluationReported reported -> evaluated(file, reported);
            case DirectiveIssued d ->
                file.with(DirectiveState.of(d))
                        .with(file.treatments.opened(
                                Treatment.directive(d.force()), d.directiveId().value(), d.occurred(), d.factId()));
            case DirectiveAmended amended -> amended(file, amended);
            case DirectiveFulfilled fulfilled -> fulfilled(file, fulfilled);
            case DirectiveLifted lifted -> lifted(file, lifted);
            case CompanyResponded r -> file.with(file.lists.plus(Response.of(r)));
            case AccessSuspended suspended -> AccessFold.suspended(file, suspended);
            case AccessRestored restored -> AccessFold.restored(file, restored);
            case PreviewGranted granted -> AccessFold.granted(file, granted);
            case PreviewExtended extended -> AccessFold.extended(file, extended);
            case PreviewEnded ended -> AccessFold.ended(file, ended);
            case CustomersCounted counted -> AccessFold.counted(file, counted);
            case CustomerDecision decision -> AccessFold.decided(file, decision);
            case TargetDateAnnounced t -> file.with(file.lists.plus(AnnouncedTarget.of(t)));
            case CommitmentMade c -> file.with(file.lists.plus(Commitment.of(c)));
            case PenaltyImposed p -> file.with(file.lists.plus(Penalty.of(p)));
            case CourtCaseFiled c -> file.with(file.lists.plus(CourtCase.of(c)));
            case CourtRuled ruled -> ruled(file.with(file.lists.ruled(ruled)), ruled);
            case LicenceDecided l -> file.with(file.lists.plus(Licence.of(l)));
            case ReleaseRefused r ->
                file.with(file.treatments.opened(
                        Treatment.REFUSAL, r.agency().id().value(), r.occurred(), r.factId()));
            case NothingFound n -> file.with(file.lists.plus(NegativeFinding.of(n)));
            case GenerallyReleased r -> ImpliedEndings.release(file, r);
            case ReleaseWithdrawn w -> ImpliedEndings.withdrawal(file, w);
        };
    }

    private static CaseFile submitted(CaseFile file, SubmittedForReview s) {
        String subject = s.factId().toString();
        PSet<Slug> waitingFor =
                HashTreePSet.from(s.agencies().stream().map(Agency::id).toList());
        return file.with(file.treatments.opened(Treatment.REVIEW, subject, s.occurred(), s.factId()))
                .withReview(subject, waitingFor);
    }

    private static CaseFile evaluated(CaseFile file, EvaluationReported e) {
        CaseFile result = file.with(file.lists.plus(Evaluation.of(e)));
        for (String review : file.reviews.keySet()) {
            PSet<Slug> waitingFor = file.reviews.get(review);
            if (waitingFor == null || !waitingFor.contains(e.agency().id())) {
                continue;
            }
            PSet<Slug> left = waitingFor.minus(e.agency().id());
            Treatments treatments = left.isEmpty()
                    ? result.treatments.ended(REVIEW, review, ImpliedEndings.end(e), e.factId())
                    : result.treatments.resting(REVIEW, review, e.factId());
            result = result.withReview(review, left).with(treatments);
        }
        return result;
    }

    private static CaseFile amended(CaseFile file, DirectiveAmended change) {
        DirectiveState before = file.directives.get(change.directiveId());
        if (before == null) {
            return file;
        }
        String subject = change.directiveId().value();
        DirectiveState after = before.amended(change);
        boolean otherKind = after.force() != before.force() && before.open();
        Treatments treatments = otherKind
                ? file.treatments
                        .ended(DIRECTIVE, subject, ImpliedEndings.end(change), change.factId())
                        .opened(Treatment.directive(after.force()), subject, change.occurred(), change.factId())
                : file.treatments.resting(DIRECTIVE, subject, change.factId());
        return file.with(after).with(treatments);
    }

    private static CaseFile fulfilled(CaseFile file, DirectiveFulfilled f) {
        DirectiveState directive = file.directives.get(f.directiveId());
        return directive == null
                ? file
                : file.with(directive.fulfilled(f.occurred(), f.factId()))
                        .with(file.treatments.resting(DIRECTIVE, f.directiveId().value(), f.factId()));
    }

    private static CaseFile ruled(CaseFile file, CourtRuled r) {
        DirectiveState before = r.directiveId() == null ? null : file.directives.get(r.directiveId());
        if (before == null) {
            return file;
        }
        DirectiveState after = before.ruled(r);
        String subject = before.directiveId().value();
        if (r.outcome() != CourtOutcome.VACATED) {
            return file.with(after);
        }
        return file.with(after)
                .with(
                        before.open() && !after.open()
                                ? file.treatments.ended(DIRECTIVE, subject, ImpliedEndings.end(r), r.factId())
                                : file.treatments.resting(DIRECTIVE, subject, r.factId()));
    }

    private static CaseFile lifted(CaseFile file, DirectiveLifted l) {
        DirectiveState directive = file.directives.get(l.directiveId());
        if (directive == null) {
            return file;
        }
        String subject = l.directiveId().value();
        return file.with(directive.lifted(l.occurred(), l.factId()))
                .with(
                        directive.open()
                                ? file.treatments.ended(DIRECTIVE, subject, ImpliedEndings.end(l), l.factId())
                                : file.treatments.resting(DIRECTIVE, subject, l.factId()));
    }
}
