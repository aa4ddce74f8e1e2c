package org.modeldocket.query.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomNames;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The rows of names follow from the record: neither the batches nor what was parked and came late makes a difference. */
class NamesProperties {
    @Property(tries = 150)
    void anyOrderOfArrivalGivesTheNamesOfTheRecord(@ForAll long seed) {
        Random random = new Random(seed);
        List<RecordedFact> facts = history(random);
        List<Map<String, Object>> rows = written(facts, random, false);
        assertThat(written(facts, random, true)).isEqualTo(rows);
        for (long position = 0; position <= facts.size(); position++) {
            assertThat(namesAt(position, rows)).as("at %s", position).isEqualTo(RandomNames.first(position, facts));
        }
    }

    private static List<RecordedFact> history(Random random) {
        try (MemoryRecord record = new MemoryRecord()) {
            RandomNames names = new RandomNames(random);
            for (int i = 5 + random.nextInt(40); i > 0; i--) {
                RandomNames.Told told = names.next();
                record.tell(told.releaseId(), told.fact());
            }
            return record.told();
        }
    }

    /** @param late whether releases may come after others, each in its own order */
    private static List<Map<String, Object>> written(List<RecordedFact> facts, Random random, boolean late) {
        SingleConnectionDataSource source = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
        try {
            new ResourceDatabasePopulator(new ClassPathResource("db/views/names.sql")).execute(source);
            JdbcTemplate jdbc = new JdbcTemplate(source);
            QuestionWriter projector = new NameWriter(jdbc);
            Map<ReleaseId, CaseHistory> cases = new HashMap<>();
            List<RecordedFact> left = new ArrayList<>(late ? shuffled(facts, random) : facts);
            while (!left.isEmpty()) {
                List<RecordedFact> batch = left.subList(0, 1 + random.nextInt(Math.min(8, left.size())));
                projector.rows(touched(batch, cases)).write();
                batch.clear();
            }
            return jdbc.queryForList("SELECT * FROM organisation_name ORDER BY id, kind, jurisdiction, known_from");
        } finally {
            source.destroy();
        }
    }

    private static List<RecordedFact> shuffled(List<RecordedFact> facts, Random random) {
        Map<ReleaseId, List<RecordedFact>> waiting = new HashMap<>();
        facts.forEach(fact -> waiting.computeIfAbsent(fact.releaseId(), id -> new ArrayList<>())
                .add(fact));
        List<RecordedFact> all = new ArrayList<>();
        while (!waiting.isEmpty()) {
            ReleaseId next = List.copyOf(waiting.keySet()).get(random.nextInt(waiting.size()));
            List<RecordedFact> of = waiting.get(next);
            List<RecordedFact> run = of.subList(0, 1 + random.nextInt(of.size()));
            all.addAll(run);
            run.clear();
            if (of.isEmpty()) {
                waiting.remove(next);
            }
        }
        return all;
    }

    private static List<CaseUpdate> touched(List<RecordedFact> batch, Map<ReleaseId, CaseHistory> cases) {
        Map<ReleaseId, CaseUpdate> touched = new HashMap<>();
        for (RecordedFact fact : batch) {
            @Nullable CaseHistory before = cases.get(fact.releaseId());
            CaseHistory after = before == null ? CaseHistory.of(List.of(fact)) : before.plus(fact);
            touched.computeIfAbsent(fact.releaseId(), id -> new CaseUpdate(id, before, new ArrayList<>()))
                    .steps()
                    .add(after);
            cases.put(fact.releaseId(), after);
        }
        return List.copyOf(touched.values());
    }

    private static Map<OrganisationClaim.Key, String> namesAt(long position, List<Map<String, Object>> rows) {
        Map<OrganisationClaim.Key, String> names = new HashMap<>();
        for (Map<String, Object> row : rows) {
            if ((long) row.get("KNOWN_FROM") <= position) {
                OrganisationClaim.Key key = new OrganisationClaim.Key(
                        OrganisationKind.valueOf((String) row.get("KIND")), (String) row.get("ID"), (boolean)
                                row.get("JURISDICTION"));
                names.put(key, (String) row.get("NAME"));
            }
        }
        return names;
    }
}
