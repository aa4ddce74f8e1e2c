package org.modeldocket.query;

import static org.modeldocket.facts.SampleFacts.agency;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;

/** One case whose facts are recorded in any order but that of their days. Its {@code main} projects one in a process of its own. */
public final class LateFacts {
    public static final ReleaseId LATE = new ReleaseId("late-case");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 9_000;

    /** Of what kind the facts are. */
    public enum Kind {
        DIRECTIVES,
        SUSPENSIONS,
        CUSTOMERS,
        REVIEWS,
        ANSWERS,
        MIXED,
        /** Of a preview and of a case whose ends are so vague that each fact must come before them. */
        ENDED
    }

    private LateFacts() {}

    /**
     * Facts of a case with so many late ones.
     *
     * @param first the number of the first fact
     * @param vague whether every fourth date is a month or a year
     */
    public static List<ReleaseFact> of(Kind kind, int count, boolean vague, long first) {
        Random random = new Random(count);
        List<ReleaseFact> facts = new ArrayList<>();
        facts.add(Facts.registered(first));
        facts.add(Facts.granted(first + 1, FIRST_DAY.minusYears(1).toString(), "preview"));
        facts.add(Facts.issued(first + 2, FIRST_DAY.minusYears(1).toString(), "order", Force.BINDING));
        if (kind == Kind.ENDED) {
            facts.add(Facts.ended(first + 3, "1999/..", "preview"));
            facts.add(Facts.withdrawn(first + 4, "1999/.."));
        }
        List<ReleaseFact> late = new ArrayList<>();
        for (int i = 0; late.size() < count; i++) {
            add(kind == Kind.MIXED ? Kind.values()[i % 5] : kind, i, first + 5 + i * 2L, vague, random, late);
        }
        Collections.shuffle(late, random);
        // What follows from another is recorded after it.
        late.sort((a, b) -> Boolean.compare(follows(a), follows(b)));
        facts.addAll(late.subList(0, count));
        return facts;
    }

    private static boolean follows(ReleaseFact fact) {
        return fact instanceof AccessRestored || fact instanceof DirectiveLifted;
    }

    private static void add(Kind kind, int i, long n, boolean vague, Random random, List<ReleaseFact> late) {
        int day = random.nextInt(DAYS);
        String on = date(day, vague, random);
        String then = FIRST_DAY.plusDays(day + 400L + random.nextInt(30)).toString();
        switch (kind) {
            case DIRECTIVES -> {
                late.add(Facts.issued(n, on, "directive-" + i, Force.values()[i % 3]));
                if (i % 2 == 0) {
                    late.add(Facts.lifted(n + 1, then, "directive-" + i));
                }
            }
            case SUSPENSIONS -> {
                late.add(Facts.suspended(n, on, "suspension-" + i));
                late.add(Facts.restored(n + 1, then, "suspension-" + i));
            }
            case CUSTOMERS -> late.add(Facts.approved(n, on, "preview", "Customer " + i));
            case REVIEWS -> {
                late.add(Facts.submitted(n, on, agency("Agency " + i % 100)));
                late.add(Facts.evaluated(n + 1, then, agency("Agency " + i % 100)));
            }
            case ENDED ->
                late.add(
                        i % 2 == 0
                                ? Facts.approved(n, on, "preview", "Customer " + i)
                                : Facts.responded(n, on, "order"));
            case ANSWERS, MIXED -> late.add(Facts.responded(n, on, "order"));
        }
    }

    private static String date(int day, boolean vague, Random random) {
        String exact = FIRST_DAY.plusDays(day).toString();
        return switch (vague ? random.nextInt(8) : 7) {
            case 0 -> exact.substring(0, 4);
            case 1 -> exact.substring(0, 7);
            default -> exact;
        };
    }

    /** Arguments: the directory of the views, the kind, how many facts, whether some dates are vague. Ends once all is projected. */
    public static void main(String[] arguments) {
        long begun = System.nanoTime();
        try (MemoryRecord record = new MemoryRecord()) {
            List<ReleaseFact> facts = of(
                    Kind.valueOf(arguments[1]), Integer.parseInt(arguments[2]), Boolean.parseBoolean(arguments[3]), 1);
            record.tell(LATE, facts.toArray(ReleaseFact[]::new));
            try (RunningViews views = new RunningViews(Path.of(arguments[0]), record.feed())) {
                views.caughtUp();
                System.out.println(
                        "projected " + facts.size() + " in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            }
        }
        System.exit(0);
    }
}
