package org.modeldocket.facts;

import static org.modeldocket.facts.Facts.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.LicenceDecision;

/** Facts at random: late, imprecise, tied, and not even plausible together. */
public final class RandomFacts {
    private static final List<String> DATES = List.of(
            "2025",
            "2026",
            "2026-01",
            "2026-03",
            "2026-03-05",
            "2026-03-05T17:21:00-04:00",
            "2026-03-05T18:50:00-04:00",
            "2026-03-XX",
            "2026-04~",
            "2026-02/2026-05",
            "../2026-03",
            "2026-04/..",
            "202X",
            "2026-33",
            "[2026-01,2026-06]");

    /** Of five days in March 2026, so that all that they can mean can be tried. */
    private static final List<String> FEW_DAYS = List.of(
            "2026-03-01",
            "2026-03-02",
            "2026-03-03",
            "2026-03-04",
            "2026-03-01/2026-03-02",
            "2026-03-02/2026-03-04",
            "2026-03-01/2026-03-05",
            "2026-03-04/2026-03-05",
            "../2026-03-02",
            "2026-03-04/..");

    private static final List<Audience> AUDIENCES = List.of(
            Audience.of(Audience.Kind.LISTED_ORGANISATIONS),
            new Audience(Audience.Kind.LISTED_ORGANISATIONS, null, 18, 20, false, null),
            Audience.FOREIGN_NATIONALS,
            new Audience(Audience.Kind.IN_JURISDICTION, null, null, null, null, new Jurisdiction("US")));

    /** How many kinds of statements there are. */
    public static final int STATEMENTS = 29;

    /** About midnight in many zones, where days and instants have other orders. */
    private static final List<String> IN_ZONES = List.of(
            "2026-03-11",
            "2026-03-12",
            "2026-03-13",
            "2026-03-14",
            "2026-03-12/2026-03-13",
            "../2026-03-12",
            "2026-03",
            "2026-03-12T09:00:00",
            "2026-03-12T11:00:00Z",
            "2026-03-12T17:21:00-04:00",
            "2026-03-12T20:00:00Z",
            "2026-03-12T23:00:00-12:00",
            "2026-03-13T00:30:00+09:00",
            "2026-03-13T11:00:00Z",
            "2026-03-14T00:30:00+14:00");

    private record Step(int kind, String date, String id, Force force, int about) {
        ReleaseFact fact(int n, List<Step> before) {
            if (kind < STATEMENTS || before.isEmpty()) {
                return statement(n, date);
            }
            int target = about % before.size();
            Step other = before.get(target);
            return switch (kind - STATEMENTS) {
                case 0 -> Facts.retracted(n, target + 2);
                case 1 -> Facts.reinstated(n, target + 2);
                case 2 -> Facts.citationAdded(n, target + 2);
                case 3, 4 -> Facts.ranked(n, target + 2, ClaimRank.values()[about % 3]);
                case 5, 6, 7, 8 ->
                    other.kind < STATEMENTS || target == 0
                            ? Facts.sameAs(target + 2, other.statement(n, date))
                            : Facts.ranked(n, target + 2, ClaimRank.PREFERRED);
                case 9 ->
                    other.kind < STATEMENTS || target == 0
                            ? Facts.corrected(
                                    n, Facts.sameAs(about % 7 % before.size() + 2, other.statement(target + 2, date)))
                            : Facts.reinstated(n, target + 2);
                default ->
                    other.kind < STATEMENTS || target == 0
                            ? Facts.corrected(n, other.statement(target + 2, date))
                            : Facts.retracted(n, target + 2);
            };
        }

        private ReleaseFact statement(int n, String date) {
            return RandomFacts.statement(kind, n, date, id, force, SampleFacts.AGENCY, "Acme", about);
        }
    }

    private RandomFacts() {}

    /**
     * A statement of the kind, from 0 to {@link #STATEMENTS}: each type, and what differs within one.
     *
     * @param n the number of its id
     * @param id of the directive, suspension or preview that it is about
     * @param choice chooses what else it says
     */
    public static ReleaseFact statement(
            int kind, long n, String date, String id, Force force, Agency agency, String customer, int choice) {
        return switch (kind) {
            case 0 -> Facts.submitted(n, date, agency);
            case 1 -> Facts.evaluated(n, date, agency);
            case 2 -> Facts.issued(n, date, id, force);
            case 3 -> Facts.amended(n, date, id, force);
            case 4 -> Facts.lifted(n, date, id);
            case 5 -> Facts.responded(n, date, id);
            case 6 ->
                choice % 3 == 0
                        ? Facts.suspended(n, date, id, any(AUDIENCES, choice / 3))
                        : Facts.suspended(n, date, id);
            case 7 -> Facts.restored(n, date, id);
            case 8 -> Facts.granted(n, date, id);
            case 9 -> Facts.extended(n, date, id);
            case 10 -> Facts.ended(n, date, id);
            case 11 -> Facts.approved(n, date, id, customer);
            case 12 -> Facts.revoked(n, date, id, customer);
            case 13 -> Facts.denied(n, date, id, customer);
            case 14 -> Facts.released(n, date);
            case 15 -> Facts.announced(n, date, date);
            case 16 -> Facts.restored(n, date, id, any(AUDIENCES, choice));
            case 17 -> Facts.committed(n, date, id);
            case 18 -> Facts.counted(n, date, id);
            case 19 -> Facts.nothingFound(n, date);
            case 20 -> Facts.penalised(n, date, id);
            case 21 -> Facts.filed(n, date, id);
            case 22 -> Facts.ruled(n, date, id, any(List.of(CourtOutcome.values()), choice));
            case 23 -> Facts.licensed(n, date, id, any(List.of(LicenceDecision.values()), choice));
            case 24 -> Facts.fulfilled(n, date, id);
            case 25 -> Facts.refused(n, date, agency);
            case 26 -> Facts.allowed(n, date, id, agency);
            case 27 -> Facts.opened(n, date, id, Audience.Kind.APPROVED_CUSTOMERS);
            default -> Facts.withdrawn(n, date);
        };
    }

    private static <T> T any(List<T> values, int choice) {
        return values.get(choice % values.size());
    }

    /** A registration and up to so many facts more. */
    public static Arbitrary<List<ReleaseFact>> lives(int most) {
        return lives(most, DATES);
    }

    /** The same with dates that allow few days each. */
    public static Arbitrary<List<ReleaseFact>> ofFewDays(int most) {
        return lives(most, FEW_DAYS);
    }

    /** The same with days, and times of many zones, about the same midnight. */
    public static Arbitrary<List<ReleaseFact>> inZones(int most) {
        return lives(most, IN_ZONES);
    }

    /** Dates that allow few days each, between 1 and 5 March 2026 but for open ends. */
    public static Arbitrary<String> fewDays() {
        return Arbitraries.of(FEW_DAYS);
    }

    private static Arbitrary<List<ReleaseFact>> lives(int most, List<String> dates) {
        return step(dates).list().ofMaxSize(most).map(steps -> {
            List<ReleaseFact> facts = new ArrayList<>(List.of(registered(1)));
            for (int i = 0; i < steps.size(); i++) {
                facts.add(steps.get(i).fact(i + 2, steps.subList(0, i)));
            }
            return facts;
        });
    }

    /** Each kind of statement once, about the things that lives are about, under ids from {@code first} on. */
    public static List<ReleaseFact> oneOfEachStatement(int first) {
        return IntStream.range(0, STATEMENTS)
                .mapToObj(kind -> new Step(kind, "2026-03", "a", Force.BINDING, 0).statement(first + kind, "2026-03"))
                .toList();
    }

    private static Arbitrary<Step> step(List<String> dates) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, STATEMENTS + 12),
                        Arbitraries.of(dates),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(Force.values()),
                        Arbitraries.integers().between(0, 1_000))
                .as(Step::new);
    }
}
