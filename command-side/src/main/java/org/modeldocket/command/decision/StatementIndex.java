package org.modeldocket.command.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the rules must know of the statements that stand in a case: each by what it is about. Unlike the case file it takes no
 * side on the order of statements whose dates overlap; the rules compare bounds. Immutable; one statement costs O(log n).
 */
final class StatementIndex {
    /** One customer of one preview. */
    record CustomerKey(PreviewId previewId, Slug customer) {}

    static final StatementIndex EMPTY = new StatementIndex();

    private @Nullable ReleaseRegistered registration;
    private PMap<DirectiveId, Lifespan> directives = HashTreePMap.empty();
    private PMap<SuspensionId, Lifespan> suspensions = HashTreePMap.empty();
    private PMap<PreviewId, Lifespan> previews = HashTreePMap.empty();
    private PMap<CustomerKey, PVector<CustomerDecision>> decisions = HashTreePMap.empty();
    private @Nullable GenerallyReleased released;
    private @Nullable ReleaseWithdrawn withdrawn;
    private @Nullable ReleaseFact startingLast;

    private StatementIndex() {}

    private StatementIndex(StatementIndex other) {
        registration = other.registration;
        directives = other.directives;
        suspensions = other.suspensions;
        previews = other.previews;
        decisions = other.decisions;
        released = other.released;
        withdrawn = other.withdrawn;
        startingLast = other.startingLast;
    }

    /** With one more statement; what is about a fact is none, and changes nothing. */
    StatementIndex with(ReleaseFact fact) {
        StatementIndex next = new StatementIndex(this);
        next.startingLast = startsAfter(fact, startingLast) ? fact : startingLast;
        next.add(fact);
        return next;
    }

    /**
     * What a statement of this index must be in keeping with: the others. What it does no more than lie within keeps it on its
     * list, since no rule holds a statement against that list but the end of what it lies within.
     */
    StatementIndex without(ReleaseFact fact) {
        StatementIndex others = new StatementIndex(this);
        others.remove(fact);
        return others;
    }

    private void add(ReleaseFact fact) {
        switch (fact) {
            case ReleaseRegistered r -> registration = r;
            case DirectiveIssued d ->
                directive(d.directiveId(), directive(d.directiveId()).begun(d));
            case DirectiveAmended d ->
                directive(d.directiveId(), directive(d.directiveId()).within(d));
            case DirectiveLifted d ->
                directive(d.directiveId(), directive(d.directiveId()).ended(d));
            case AccessSuspended s ->
                suspension(s.suspensionId(), suspension(s.suspensionId()).begun(s));
            case AccessRestored s ->
                suspension(s.suspensionId(), suspension(s.suspensionId()).ended(s));
            case PreviewGranted p ->
                preview(p.previewId(), preview(p.previewId()).begun(p));
            case PreviewExtended p ->
                preview(p.previewId(), preview(p.previewId()).within(p));
            case PreviewEnded p -> preview(p.previewId(), preview(p.previewId()).ended(p));
            case CustomerDecision d -> {
                preview(d.previewId(), preview(d.previewId()).within(d));
                CustomerKey key = new CustomerKey(d.previewId(), d.customer().id());
                decisions = decisions.plus(key, decisions(key).plus(d));
            }
            case GenerallyReleased g -> released = g;
            case ReleaseWithdrawn w -> withdrawn = w;
            case SubmittedForReview _, EvaluationReported _, CompanyResponded _ -> {}
            case TargetDateAnnounced _, RecordKeeping _ -> {}
        }
    }

    private void remove(ReleaseFact fact) {
        switch (fact) {
            case ReleaseRegistered r -> registration = r.equals(registration) ? null : registration;
            case DirectiveIssued d ->
                directive(d.directiveId(), directive(d.directiveId()).without(d));
            case DirectiveLifted d ->
                directive(d.directiveId(), directive(d.directiveId()).without(d));
            case AccessSuspended s ->
                suspension(s.suspensionId(), suspension(s.suspensionId()).without(s));
            case AccessRestored s ->
                suspension(s.suspensionId(), suspension(s.suspensionId()).without(s));
            case PreviewGranted p ->
                preview(p.previewId(), preview(p.previewId()).without(p));
            case PreviewEnded p -> preview(p.previewId(), preview(p.previewId()).without(p));
            case CustomerDecision d -> {
                CustomerKey key = new CustomerKey(d.previewId(), d.customer().id());
                decisions = decisions.plus(key, decisions(key).minus(d));
            }
            case GenerallyReleased g -> released = g.equals(released) ? null : released;
            case ReleaseWithdrawn w -> withdrawn = w.equals(withdrawn) ? null : withdrawn;
            case DirectiveAmended _, PreviewExtended _ -> {}
            case SubmittedForReview _, EvaluationReported _, CompanyResponded _ -> {}
            case TargetDateAnnounced _, RecordKeeping _ -> {}
        }
    }

    @Nullable
    ReleaseRegistered registration() {
        return registration;
    }

    Lifespan directive(DirectiveId id) {
        return directives.getOrDefault(id, Lifespan.UNKNOWN);
    }

    Lifespan suspension(SuspensionId id) {
        return suspensions.getOrDefault(id, Lifespan.UNKNOWN);
    }

    Lifespan preview(PreviewId id) {
        return previews.getOrDefault(id, Lifespan.UNKNOWN);
    }

    PMap<PreviewId, Lifespan> previews() {
        return previews;
    }

    PVector<CustomerDecision> decisions(CustomerKey key) {
        return decisions.getOrDefault(key, TreePVector.empty());
    }

    @Nullable
    GenerallyReleased released() {
        return released;
    }

    @Nullable
    ReleaseWithdrawn withdrawn() {
        return withdrawn;
    }

    /** The fact whose bounds begin last: if any fact is definitely after a day, this one is. */
    @Nullable
    ReleaseFact startingLast() {
        return startingLast;
    }

    private void directive(DirectiveId id, Lifespan lifespan) {
        directives = directives.plus(id, lifespan);
    }

    private void suspension(SuspensionId id, Lifespan lifespan) {
        suspensions = suspensions.plus(id, lifespan);
    }

    private void preview(PreviewId id, Lifespan lifespan) {
        previews = previews.plus(id, lifespan);
    }

    private static boolean startsAfter(ReleaseFact fact, @Nullable ReleaseFact other) {
        LocalDate start = Lifespan.bounds(fact).earliest();
        LocalDate last = other == null ? null : Lifespan.bounds(other).earliest();
        return start != null && (last == null || start.isAfter(last));
    }
}
