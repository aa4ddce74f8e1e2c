package org.modeldocket.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * The life of one release at random: late, imprecise, tied, told twice, ranked, corrected, retracted, reinstated, and not even plausible. Releases of
 * the same company share their directives, previews, agency and customer; those of others do not.
 */
public final class RandomLife {
    private static final List<String> DATES = List.of(
            "2025",
            "2026",
            "2026-01",
            "2026-03-05",
            "2026-03-XX",
            "2026-04~",
            "2026-03-05?",
            "2026-03%",
            "2026-01-20~",
            "2026-02~/2026-05",
            "2026-02/2026-05",
            "../2026-03",
            "2026-04/..",
            "2026-33",
            "[2026-01,2026-06]");
    private static final int STATEMENTS = RandomFacts.STATEMENTS;

    private record Made(int kind, long number, String id, Force force, int choice) {}

    private final ReleaseId releaseId;
    private final String company;
    private final Random random;
    private final List<Made> made = new ArrayList<>();

    public RandomLife(ReleaseId releaseId, String company, Random random) {
        this.releaseId = releaseId;
        this.company = company;
        this.random = random;
    }

    public ReleaseId releaseId() {
        return releaseId;
    }

    public String company() {
        return company;
    }

    /** The first fact. */
    public ReleaseFact registered(long number) {
        made.add(new Made(STATEMENTS, number, "", Force.VOLUNTARY, 0));
        return registration(number, "Company " + company);
    }

    private ReleaseRegistered registration(long number, String name) {
        ReleaseRegistered any = Facts.registered(number);
        return new ReleaseRegistered(
                any.factId(),
                null,
                any.citations(),
                null,
                new Company(new Slug(company), new ShortText(name)),
                any.model(),
                null,
                null,
                null,
                null);
    }

    /** Any other. */
    public ReleaseFact next(long number) {
        int kind = random.nextInt(STATEMENTS + 10);
        Made about = made.get(random.nextInt(made.size()));
        if (kind < STATEMENTS) {
            Made statement = new Made(
                    kind,
                    number,
                    company + (random.nextBoolean() ? "-a" : "-b"),
                    Force.values()[random.nextInt(3)],
                    random.nextInt(60));
            made.add(statement);
            return statement(statement, number);
        }
        if (kind >= STATEMENTS + 8 && about.kind() < STATEMENTS) {
            made.add(new Made(STATEMENTS + 1, number, "", Force.VOLUNTARY, 0));
            return Facts.sameAs(about.number(), statement(about, number));
        }
        if (kind < STATEMENTS + 3) {
            Made target = about.kind() > STATEMENTS ? made.getFirst() : about;
            made.add(new Made(STATEMENTS + 1, number, "", Force.VOLUNTARY, 0));
            return Facts.corrected(number, statement(target, target.number()));
        }
        made.add(new Made(STATEMENTS + 1, number, "", Force.VOLUNTARY, 0));
        return switch (kind - STATEMENTS) {
            case 3, 4 -> Facts.retracted(number, about.number());
            case 5 -> Facts.reinstated(number, about.number());
            case 6 -> Facts.ranked(number, about.number(), ClaimRank.values()[random.nextInt(3)]);
            default -> Facts.citationAdded(number, about.number());
        };
    }

    private ReleaseFact statement(Made made, long n) {
        String date = DATES.get(random.nextInt(DATES.size()));
        return made.kind() == STATEMENTS
                ? registration(n, "Company " + company + " renamed " + date)
                : RandomFacts.statement(
                        made.kind(),
                        n,
                        date,
                        made.id(),
                        made.force(),
                        SampleFacts.agency("Agency " + company),
                        "Customer " + company,
                        made.choice());
    }
}
