package org.modeldocket.command.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SubjectId;
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
    private record CustomerKey(PreviewId previewId, Slug customer) {
        static CustomerKey of(CustomerDecision decision) {
            return new CustomerKey(decision.previewId(), decision.customer().id());
        }
    }

    static final StatementIndex EMPTY = new StatementIndex();

    private @Nullable ReleaseRegistered registration;
    private PMap<SubjectId, Lifespan> lifespans = HashTreePMap.empty();
    private PMap<CustomerKey, PVector<CustomerDecision>> decisions = HashTreePMap.empty();
    private @Nullable GenerallyReleased released;
    private @Nullable ReleaseWithdrawn withdrawn;
    private @Nullable ReleaseFact lastDate;
    private @Nullable ReleaseFact lastInstant;
    private @Nullable OrganisationMerged merged;

    private StatementIndex() {}

    private StatementIndex(StatementIndex other) {
        registration = other.registration;
        lifespans = other.lifespans;
        decisions = other.decisions;
        released = other.released;
        withdrawn = other.withdrawn;
        lastDate = other.lastDate;
        lastInstant = other.lastInstant;
        merged = other.merged;
    }

    /** With one more statement; what is about a fact is none, and changes nothing. */
    StatementIndex with(ReleaseFact fact) {
        StatementIndex next = new StatementIndex(this);
        if (!fact.mayFollowWithdrawal() && Lifespan.bounds(fact).instant() == null) {
            next.lastDate = startsAfter(fact, lastDate) ? fact : lastDate;
        } else if (!fact.mayFollowWithdrawal()) {
            next.lastInstant = startsAfter(fact, lastInstant) ? fact : lastInstant;
        }
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
        SubjectId on = fact.causality().on();
        if (on != null) {
            lifespans = lifespans.plus(on, lifespan(on).with(fact));
        }
        if (fact instanceof CustomerDecision d) {
            decisions = decisions.plus(CustomerKey.of(d), decisions(d).plus(d));
        } else if (fact instanceof ReleaseRegistered r) {
            registration = r;
        } else if (fact instanceof GenerallyReleased g) {
            released = g;
        } else if (fact instanceof ReleaseWithdrawn w) {
            withdrawn = w;
        } else if (fact instanceof OrganisationMerged m) {
            merged = m;
        }
    }

    private void remove(ReleaseFact fact) {
        SubjectId on = fact.causality().on();
        if (on != null) {
            lifespans = lifespans.plus(on, lifespan(on).without(fact));
        }
        if (fact instanceof CustomerDecision d) {
            decisions = decisions.plus(CustomerKey.of(d), decisions(d).minus(d));
        }
        registration = fact.equals(registration) ? null : registration;
        released = fact.equals(released) ? null : released;
        withdrawn = fact.equals(withdrawn) ? null : withdrawn;
        merged = fact.equals(merged) ? null : merged;
    }

    @Nullable
    ReleaseRegistered registration() {
        return registration;
    }

    Lifespan lifespan(SubjectId id) {
        return lifespans.getOrDefault(id, Lifespan.UNKNOWN);
    }

    /** The ids of the directives, suspensions or previews that have begun, whichever of these {@code kind} is, in their order. */
    List<String> begun(SubjectId kind) {
        return lifespans.entrySet().stream()
                .filter(entry -> entry.getValue().begun() != null)
                .map(Map.Entry::getKey)
                .filter(id -> id.getClass() == kind.getClass())
                .map(SubjectId::toString)
                .sorted()
                .toList();
    }

    /** The suspensions. */
    List<Lifespan> suspensions() {
        return lifespans.values().stream()
                .filter(lifespan -> lifespan.begun() instanceof AccessSuspended)
                .toList();
    }

    /** The previews by their ids. */
    Map<PreviewId, Lifespan> previews() {
        Map<PreviewId, Lifespan> previews = new LinkedHashMap<>();
        lifespans.forEach((id, lifespan) -> {
            if (id instanceof PreviewId preview) {
                previews.put(preview, lifespan);
            }
        });
        return previews;
    }

    /** The decisions about the same customer of the same preview. */
    PVector<CustomerDecision> decisions(CustomerDecision decision) {
        return decisions.getOrDefault(CustomerKey.of(decision), TreePVector.empty());
    }

    @Nullable
    GenerallyReleased released() {
        return released;
    }

    @Nullable
    ReleaseWithdrawn withdrawn() {
        return withdrawn;
    }

    @Nullable
    OrganisationMerged merged() {
        return merged;
    }

    /** One of the facts that a withdrawal must not leave behind which is definitely after that time; null where there is none. */
    @Nullable
    ReleaseFact after(TimeBounds time) {
        // Among dates, and among instants, the one that begins last is after it if any is.
        if (lastDate != null && Lifespan.bounds(lastDate).isDefinitelyAfter(time)) {
            return lastDate;
        }
        return lastInstant != null && Lifespan.bounds(lastInstant).isDefinitelyAfter(time) ? lastInstant : null;
    }

    private static boolean startsAfter(ReleaseFact fact, @Nullable ReleaseFact other) {
        return other == null || TimeBounds.BY_START.compare(Lifespan.bounds(fact), Lifespan.bounds(other)) > 0;
    }
}
