package org.modeldocket.query.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** At every position and on every day the name is the one that the facts of that position give when they are folded anew. */
class RenamingsProperties {
    private static final ReleaseId STREAM = new ReleaseId("company:example-ai");
    private static final List<String> DATES = List.of(
            "2026-03-01",
            "2026-03-02",
            "2026-03-04",
            "2026-03",
            "2026-03-01/2026-03-03",
            "../2026-03-02",
            "2026-03-03/..");

    @Property(tries = 100)
    void theNameIsThatOfTheFold(@ForAll long seed) {
        Random random = new Random(seed);
        List<RecordedFact> facts = history(random);
        SingleConnectionDataSource source = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
        try {
            new ResourceDatabasePopulator(new ClassPathResource("db/views/names.sql")).execute(source);
            JdbcTemplate jdbc = new JdbcTemplate(source);
            write(facts, random, new NameWriter(jdbc));
            NameTable names = new NameTable(jdbc);
            for (int position = 1; position <= facts.size(); position++) {
                for (int day = 1; day <= 6; day++) {
                    ValidAt on = ValidAt.parse("2026-03-0" + day);
                    AsOf at = new AsOf(position, Instant.EPOCH, on, null, null);
                    assertThat(name(names, at))
                            .as("%s at %s of %s", on, position, facts)
                            .isEqualTo(folded(facts, position, on.until()));
                }
                assertThat(name(names, new AsOf(position, Instant.EPOCH)))
                        .isEqualTo(folded(facts, position, new AsOf(position, null).day()));
            }
        } finally {
            source.destroy();
        }
    }

    private static String name(NameTable names, AsOf at) {
        return names.in(
                at,
                called ->
                        called.company(new Organisation("example-ai", "First")).name());
    }

    private static String folded(List<RecordedFact> facts, int position, LocalDate day) {
        String name = "First";
        for (DatedFact fact : CaseHistory.of(facts.subList(0, position)).dated()) {
            if (fact.recorded().fact() instanceof OrganisationRenamed renamed
                    && !fact.definiteFrom().isAfter(day)) {
                name = renamed.name().value();
            }
        }
        return name;
    }

    private static List<RecordedFact> history(Random random) {
        try (MemoryRecord record = new MemoryRecord()) {
            int statements = 0;
            for (int n = 1; n <= 3 + random.nextInt(12); n++) {
                ReleaseFact fact = fact(n, random, record.told());
                record.tell(STREAM, fact);
                statements++;
            }
            assertThat(record.told()).hasSize(statements);
            return record.told();
        }
    }

    private static ReleaseFact fact(int n, Random random, List<RecordedFact> before) {
        String date = DATES.get(random.nextInt(DATES.size()));
        int target = before.isEmpty() ? 0 : 1 + random.nextInt(before.size());
        return switch (before.isEmpty() ? 0 : random.nextInt(7)) {
            case 0, 1, 2 -> Facts.renamed(n, date, "Name " + n);
            case 3 -> Facts.retracted(n, target);
            case 4 -> Facts.reinstated(n, target);
            case 5 ->
                before.get(target - 1).fact() instanceof OrganisationRenamed
                        ? Facts.corrected(n, Facts.renamed(target, date, "Corrected " + n))
                        : Facts.retracted(n, target);
            default -> Facts.merged(n, date, "other", MergerKind.SUCCESSOR);
        };
    }

    private static void write(List<RecordedFact> facts, Random random, NameWriter writer) {
        CaseHistory before = null;
        for (int from = 0; from < facts.size(); ) {
            int to = from + 1 + random.nextInt(facts.size() - from);
            List<CaseHistory> steps = new ArrayList<>();
            CaseHistory now = before;
            for (RecordedFact fact : facts.subList(from, to)) {
                now = now == null ? CaseHistory.of(List.of(fact)) : now.plus(fact);
                steps.add(now);
            }
            writer.rows(List.of(new CaseUpdate(STREAM, before, steps))).write();
            before = now;
            from = to;
        }
    }
}
