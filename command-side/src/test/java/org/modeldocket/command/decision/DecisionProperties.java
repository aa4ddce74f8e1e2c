package org.modeldocket.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedCase;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CommitmentMade;
import org.modeldocket.facts.CourtCaseFiled;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveFulfilled;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.LicenceDecided;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.facts.PenaltyImposed;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.FactJson;

/** Any statements in any order: each decision is a fact or a refusal, and the accepted facts never contradict each other. */
class DecisionProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property(tries = 2000)
    void acceptedFactsNeverContradictEachOther(@ForAll("lives") List<ReleaseFact> sent) {
        List<ReleaseFact> accepted = new ArrayList<>();
        DecisionState state = DecisionState.EMPTY;
        for (ReleaseFact fact : sent) {
            Decision decision = Decisions.decide(state, fact, TODAY);
            if (decision instanceof Decision.Recorded recorded) {
                state = state.with(recorded.fact());
                accepted.add(recorded.fact());
            }
        }
        assertThat(state.sequence()).isEqualTo(accepted.size() - 1L);
        List<ReleaseFact> standing = standing(accepted);
        assertThat(state.standing()).isEqualTo(standing);
        assertThat(contradictions(standing)).isEmpty();
    }

    /** Why a change can be judged by deciding the statements anew: what nobody changed is never found wanting. */
    @Property(tries = 2000)
    void whatWasAcceptedIsAcceptedAnew(@ForAll("lives") List<ReleaseFact> sent) {
        DecisionState state = accepted(sent);
        for (ReleaseFact fact : state.standing()) {
            assertThat(StatementRules.refuse(state.index().without(fact), fact)).isNull();
        }
    }

    /** To prefer an account is to let the happening be told as that account tells it. */
    @Property(tries = 2000)
    void aRankingIsDecidedLikeACorrection(@ForAll("lives") List<ReleaseFact> sent) {
        DecisionState state = accepted(sent);
        state.countedInstead().forEach((account, counted) -> {
            Map<String, String> place = new HashMap<>();
            place.put("factId", counted.toString());
            FactId first = Objects.requireNonNull(state.statement(counted)).sameHappeningAs();
            place.put("sameHappeningAs", first == null ? null : first.toString());
            ReleaseFact told = FactJson.with(place, Objects.requireNonNull(state.statement(account)));
            RecordKeeping ranking = Facts.ranked(1_000, number(account), ClaimRank.PREFERRED);
            assertThat(RecordKeepingRules.refuse(state, ranking) == null)
                    .as("%s like %s", ranking, told)
                    .isEqualTo(RecordKeepingRules.refuse(state, Facts.corrected(1_000, told)) == null);
        });
    }

    private static long number(FactId id) {
        return id.value().getLeastSignificantBits() & 0xFFFF;
    }

    /** The index is a function of what stands, not of the way that led there. */
    @Property(tries = 1000)
    void whatIsRetractedAndReinstatedIsAsBefore(@ForAll("lives") List<ReleaseFact> sent) {
        DecisionState state = accepted(sent);
        for (ReleaseFact fact : List.copyOf(state.facts())) {
            long target = number(fact.factId());
            ReleaseFact retraction = Facts.retracted(1_000, target);
            if (Decisions.decide(state, retraction, TODAY) instanceof Decision.Recorded) {
                DecisionState without = state.with(retraction);
                ReleaseFact reinstatement = Facts.reinstated(1_001, target);
                assertThat(Decisions.decide(without, reinstatement, TODAY)).isInstanceOf(Decision.Recorded.class);
                DecisionState again = without.with(reinstatement);
                assertThat(again.standing()).isEqualTo(state.standing());
                assertVerdictsAreTheSame(state, again);
            }
        }
    }

    private static void assertVerdictsAreTheSame(DecisionState one, DecisionState other) {
        for (ReleaseFact fact : RandomFacts.oneOfEachStatement(2_000)) {
            assertThat(Decisions.decide(other, fact, TODAY)).isEqualTo(Decisions.decide(one, fact, TODAY));
        }
    }

    private static DecisionState accepted(List<ReleaseFact> sent) {
        DecisionState state = DecisionState.EMPTY;
        for (ReleaseFact fact : sent) {
            if (Decisions.decide(state, fact, TODAY) instanceof Decision.Recorded recorded) {
                state = state.with(recorded.fact());
            }
        }
        return state;
    }

    /** What the fold leaves standing of these facts, by sequence. */
    private static List<ReleaseFact> standing(List<ReleaseFact> recorded) {
        return CaseHistory.of(RecordedCase.inTurn(recorded)).statements().stream()
                .filter(Statement::counts)
                .map(Statement::says)
                .toList();
    }

    @Property(tries = 500)
    void theSameFactAgainIsNothingNew(@ForAll("lives") List<ReleaseFact> sent) {
        DecisionState state = DecisionState.EMPTY;
        for (ReleaseFact fact : sent) {
            if (Decisions.decide(state, fact, TODAY) instanceof Decision.Recorded recorded) {
                state = state.with(recorded.fact());
                assertThat(Decisions.decide(state, fact, TODAY)).isInstanceOf(Decision.AlreadyRecorded.class);
            }
        }
    }

    @Provide
    Arbitrary<List<ReleaseFact>> lives() {
        return Arbitraries.oneOf(RandomFacts.lives(25), RandomFacts.inZones(25));
    }

    /** The rules once more, by brute force over the whole case and without the state that the product keeps. */
    private static List<String> contradictions(List<ReleaseFact> facts) {
        List<String> found = new ArrayList<>();
        Map<Object, ReleaseFact> begun = new HashMap<>();
        Map<Object, ReleaseFact> ended = new HashMap<>();
        for (ReleaseFact fact : facts) {
            Object begins = begins(fact);
            Object ends = ends(fact);
            if (begins != null && begun.put(begins, fact) != null || ends != null && ended.put(ends, fact) != null) {
                found.add("twice: " + fact);
            }
        }
        for (ReleaseFact fact : facts) {
            Object about = about(fact);
            ReleaseFact begin = begun.get(about);
            ReleaseFact end = ended.get(about);
            if (about != null && (begin == null || bounds(fact).isDefinitelyBefore(bounds(begin)))) {
                found.add("before its beginning: " + fact);
            }
            if (named(fact) != null && begun.get(named(fact)) == null) {
                found.add("about nothing: " + fact);
            }
            if (about != null && end != null && bounds(fact).isDefinitelyAfter(bounds(end))) {
                found.add("after its end: " + fact);
            }
            ReleaseFact withdrawn = ended.get("the release");
            if (withdrawn != null && !mayFollow(fact) && bounds(fact).isDefinitelyAfter(bounds(withdrawn))) {
                found.add("after the withdrawal: " + fact);
            }
        }
        return found;
    }

    private static boolean mayFollow(ReleaseFact fact) {
        return fact instanceof NothingFound
                || fact instanceof PenaltyImposed
                || fact instanceof CourtCaseFiled
                || fact instanceof CourtRuled;
    }

    private static Object begins(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveIssued d -> d.directiveId();
            case AccessSuspended s -> s.suspensionId();
            case PreviewGranted p -> p.previewId();
            case GenerallyReleased g -> "general release";
            default -> null;
        };
    }

    private static Object ends(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveLifted d -> d.directiveId();
            case AccessRestored s -> s.forSome() ? null : s.suspensionId();
            case PreviewEnded p -> p.previewId();
            case ReleaseWithdrawn w -> "the release";
            default -> null;
        };
    }

    /** The directive that the fact names, whenever it was issued. */
    private static @Nullable Object named(ReleaseFact fact) {
        return switch (fact) {
            case CommitmentMade c -> c.directiveId();
            case PenaltyImposed p -> p.directiveId();
            case CourtCaseFiled c -> c.directiveId();
            case CourtRuled r -> r.directiveId();
            default -> null;
        };
    }

    private static Object about(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveAmended d -> d.directiveId();
            case DirectiveLifted d -> d.directiveId();
            case AccessRestored s -> s.suspensionId();
            case PreviewExtended p -> p.previewId();
            case PreviewEnded p -> p.previewId();
            case CustomerDecision d -> d.previewId();
            case CustomersCounted c -> c.previewId();
            case DirectiveFulfilled d -> d.directiveId();
            case LicenceDecided l -> l.directiveId();
            default -> null;
        };
    }

    private static TimeBounds bounds(ReleaseFact fact) {
        return fact.occurred() == null
                ? TimeBounds.UNBOUNDED
                : Objects.requireNonNull(fact.occurred()).times();
    }
}
