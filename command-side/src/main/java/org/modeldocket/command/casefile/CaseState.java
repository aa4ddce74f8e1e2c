package org.modeldocket.command.casefile;

import java.time.LocalDate;
import java.util.Collection;
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
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.PreviewId;
import org.modeldocket.vocabulary.Slug;
import org.modeldocket.vocabulary.SuspensionId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the rules must know of a case: its facts, indexed by what they are about. Unlike the case file it takes no side on the
 * order of facts whose dates overlap; the rules compare bounds. Immutable; one fact costs O(log n).
 */
public final class CaseState {
    /** One customer of one preview. */
    record CustomerKey(PreviewId previewId, Slug customer) {}

    /** A case before its registration. */
    public static final CaseState EMPTY = new CaseState();

    private long sequence = -1;
    private @Nullable ReleaseRegistered registration;
    private PMap<FactId, ReleaseFact> facts = OrderedPMap.empty();
    private PMap<DirectiveId, Span> directives = HashTreePMap.empty();
    private PMap<SuspensionId, Span> suspensions = HashTreePMap.empty();
    private PMap<PreviewId, Span> previews = HashTreePMap.empty();
    private PMap<CustomerKey, PVector<CustomerDecision>> decisions = HashTreePMap.empty();
    private @Nullable GenerallyReleased released;
    private @Nullable ReleaseWithdrawn withdrawn;
    private @Nullable ReleaseFact startingLast;

    private CaseState() {}

    /** The case with one more fact, which has been decided already. */
    public CaseState with(ReleaseFact fact) {
        CaseState next = new CaseState();
        next.sequence = sequence + 1;
        next.registration = registration;
        next.facts = facts.plus(fact.factId(), fact);
        next.directives = directives;
        next.suspensions = suspensions;
        next.previews = previews;
        next.decisions = decisions;
        next.released = released;
        next.withdrawn = withdrawn;
        next.startingLast = startsAfter(fact, startingLast) ? fact : startingLast;
        next.index(fact);
        return next;
    }

    private void index(ReleaseFact fact) {
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
            case SubmittedForReview s -> {}
            case EvaluationReported e -> {}
            case CompanyResponded c -> {}
            case TargetDateAnnounced t -> {}
        }
    }

    /** The sequence of the newest fact; -1 before the registration. */
    public long sequence() {
        return sequence;
    }

    /** All facts, in the order in which they were recorded. */
    public Collection<ReleaseFact> facts() {
        return facts.values();
    }

    @Nullable
    ReleaseRegistered registration() {
        return registration;
    }

    @Nullable
    ReleaseFact fact(FactId id) {
        return facts.get(id);
    }

    Span directive(DirectiveId id) {
        return directives.getOrDefault(id, Span.UNKNOWN);
    }

    Span suspension(SuspensionId id) {
        return suspensions.getOrDefault(id, Span.UNKNOWN);
    }

    Span preview(PreviewId id) {
        return previews.getOrDefault(id, Span.UNKNOWN);
    }

    PMap<PreviewId, Span> previews() {
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

    private void directive(DirectiveId id, Span span) {
        directives = directives.plus(id, span);
    }

    private void suspension(SuspensionId id, Span span) {
        suspensions = suspensions.plus(id, span);
    }

    private void preview(PreviewId id, Span span) {
        previews = previews.plus(id, span);
    }

    private static boolean startsAfter(ReleaseFact fact, @Nullable ReleaseFact other) {
        LocalDate start = Span.bounds(fact).earliest();
        LocalDate last = other == null ? null : Span.bounds(other).earliest();
        return start != null && (last == null || start.isAfter(last));
    }
}
