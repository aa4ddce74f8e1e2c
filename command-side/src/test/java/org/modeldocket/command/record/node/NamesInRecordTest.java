package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.directives.DirectiveConflict;
import org.modeldocket.command.directives.Issuing;
import org.modeldocket.command.organisations.NameConflict;
import org.modeldocket.command.organisations.Naming;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.commit.NamesInRecord;
import org.modeldocket.command.succession.Succession;
import org.modeldocket.command.succession.SuccessionConflict;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.wire.FactJson;

/** The rules over the whole record hold over a restart, over names that were stored before they were looked at, and among nodes. */
@Timeout(120)
class NamesInRecordTest {
    private static final Slug COMPANY = new Slug("company");

    @Test
    void theFirstOfContradictingNamesStandsAfterARestart(@TempDir Path directory) {
        try (DurableRecord record = embedded(directory)) {
            record.appender().append(List.of(unchecked("First")));
            record.appender().append(List.of(unchecked("Second")));
        }
        try (DurableRecord record = embedded(directory)) {
            assertThatThrownBy(() -> record.appender().append(List.of(named("Second"))))
                    .isInstanceOf(NameConflict.class)
                    .hasMessageContaining("\"First\"");
            record.appender().append(List.of(named("First")));
            assertThat(record.names().name(OrganisationKind.COMPANY, COMPANY)).hasToString("First");
            assertThat(record.facts().range(1, 3)).hasSize(3);
        }
    }

    @Test
    void aNameIsKnownAtOnceAfterARestart(@TempDir Path directory) {
        record(directory, 3_000);
        for (int start = 0; start < 3; start++) {
            try (DurableRecord record = embedded(directory)) {
                assertThat(record.names().name(OrganisationKind.COMPANY, COMPANY))
                        .hasToString("First");
            }
        }
    }

    @Test
    void aStartReadsOnlyTheFactsBehindTheSnapshotOfNames(@TempDir Path directory) throws SQLException {
        record(directory, NamesInRecord.WORTH);
        alter(directory, "UPDATE fact SET payload = X'00'");
        try (DurableRecord record = embedded(directory)) {
            record.appender().append(List.of(named(new Slug("later"), "Later")));
            assertThat(record.names().name(OrganisationKind.COMPANY, COMPANY)).hasToString("First");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM snapshot",
                "DELETE FROM snapshot WHERE release_id = '*directives'",
                "UPDATE snapshot SET payload = X'00'",
                "UPDATE snapshot SET payload = CAST('{}' AS VARBINARY)",
                "UPDATE snapshot SET payload = CAST('{\"format\":0,\"position\":1,\"names\":[]}' AS VARBINARY)",
                "UPDATE snapshot SET payload = CAST('{\"format\":2,\"position\":9999,\"names\":[]}' AS VARBINARY)"
            })
    void withoutAUsableSnapshotOfNamesAStartReadsTheRecord(String sql, @TempDir Path directory) throws SQLException {
        record(directory, NamesInRecord.WORTH);
        alter(directory, sql);
        try (DurableRecord record = embedded(directory)) {
            assertThatThrownBy(() -> record.appender().append(List.of(named("Second"))))
                    .isInstanceOf(NameConflict.class)
                    .hasMessageContaining("\"First\"");
        }
    }

    private static void record(Path directory, int facts) {
        try (DurableRecord record = embedded(directory)) {
            record.appender()
                    .append(Stream.generate(() -> named("First")).limit(facts).toList());
        }
    }

    private static void alter(Path directory, String sql) throws SQLException {
        String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("record");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void ofTwoNodesTheFirstCommittedNameStands() throws Exception {
        PostgresSettings server = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
        try (DurableRecord one = shared(server);
                DurableRecord two = shared(server);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                Slug company = new Slug("company-" + round);
                List<Callable<String>> attempts = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    DurableRecord node = i % 2 == 0 ? one : two;
                    String name = "Name " + i % 2;
                    attempts.add(() -> {
                        try {
                            node.appender().append(List.of(named(company, name)));
                            return name;
                        } catch (NameConflict e) {
                            return "";
                        }
                    });
                }
                Set<String> stored = new TreeSet<>(writers.invokeAll(attempts).stream()
                        .map(Future::resultNow)
                        .toList());
                stored.remove("");
                assertThat(stored).hasSize(1);
                assertThat(one.names().name(OrganisationKind.COMPANY, company))
                        .hasToString(stored.iterator().next());
                assertThat(two.names().name(OrganisationKind.COMPANY, company))
                        .hasToString(stored.iterator().next());
            }
        }
    }

    @Test
    void ofTwoNodesTheFirstCommittedDirectiveStands() throws Exception {
        PostgresSettings server = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
        try (DurableRecord one = shared(server);
                DurableRecord two = shared(server);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                String directive = "directive-" + round;
                List<Callable<String>> attempts = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    DurableRecord node = i % 2 == 0 ? one : two;
                    Force force = Force.values()[i % 2];
                    attempts.add(() -> {
                        try {
                            node.appender().append(List.of(issued(directive, force)));
                            return force.name();
                        } catch (DirectiveConflict e) {
                            return "";
                        }
                    });
                }
                Set<String> stored = new TreeSet<>(writers.invokeAll(attempts).stream()
                        .map(Future::resultNow)
                        .toList());
                stored.remove("");
                assertThat(stored).hasSize(1);
            }
        }
    }

    @Test
    void directivesAreKnownAfterAStartFromASnapshot(@TempDir Path directory) {
        try (DurableRecord record = embedded(directory)) {
            record.appender().append(List.of(issued("d", Force.BINDING)));
        }
        record(directory, NamesInRecord.WORTH);
        try (DurableRecord record = embedded(directory)) {
            assertThatThrownBy(() -> record.appender().append(List.of(issued("d", Force.REQUESTED))))
                    .isInstanceOf(DirectiveConflict.class)
                    .hasMessageContaining("(force)");
            record.appender().append(List.of(issued("d", Force.BINDING)));
        }
    }

    /** A request by the name alone that was read before the renaming was stored. */
    @Test
    void aNameThatAnotherWasRenamedToMeanwhileBeginsNoSecondId(@TempDir Path directory) {
        try (DurableRecord record = embedded(directory)) {
            record.appender().append(List.of(named(new Slug("old"), "Old")));
            record.appender().append(List.of(renamed("old", "New Name")));
            assertThatThrownBy(() -> record.appender().append(List.of(named(new Slug("new-name"), "New Name"))))
                    .isInstanceOf(NameConflict.class)
                    .hasMessageContaining("company old has the name \"New Name\" in this record; send its id");
            record.appender().append(List.of(named(new Slug("another"), "New Name")));
        }
    }

    @Test
    void ofTwoNodesOneRenamesOrTheOthersBeginAnId() throws Exception {
        PostgresSettings server = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
        try (DurableRecord one = shared(server);
                DurableRecord two = shared(server);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                String old = "old-" + round;
                one.appender().append(List.of(named(new Slug(old), "Old " + round)));
                NewFact renamed = renamed(old, "New " + round);
                NewFact here = named(new Slug("new-" + round), "New " + round);
                NewFact there = named(new Slug("new-" + round), "New " + round);
                List<Boolean> stored = writers
                        .invokeAll(List.<Callable<Boolean>>of(
                                () -> isStored(one, here), () -> isStored(one, renamed), () -> isStored(two, there)))
                        .stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(stored).isIn(List.of(true, false, true), List.of(false, true, false));
            }
        }
    }

    private static boolean isStored(DurableRecord node, NewFact fact) {
        try {
            node.appender().append(List.of(fact));
            return true;
        } catch (NameConflict e) {
            return false;
        }
    }

    private static NewFact renamed(String company, String name) {
        return fact("company:" + company, Facts.renamed(1, "2026", name), true);
    }

    @Test
    void ofTwoNodesOneClosesNoCircleOfReleases() throws Exception {
        PostgresSettings server = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
        try (DurableRecord one = shared(server);
                DurableRecord two = shared(server);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                List<Callable<Boolean>> attempts = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    DurableRecord node = i % 2 == 0 ? one : two;
                    String release = round + "-" + i;
                    String succeeds = round + "-" + (i + 1) % 4;
                    attempts.add(() -> {
                        try {
                            node.appender().append(List.of(succeeding(release, succeeds)));
                            return true;
                        } catch (SuccessionConflict e) {
                            return false;
                        }
                    });
                }
                assertThat(writers.invokeAll(attempts).stream().map(Future::resultNow))
                        .containsExactlyInAnyOrder(true, true, true, false);
            }
        }
    }

    @Test
    void successionsAreKnownAfterAStartFromASnapshot(@TempDir Path directory) {
        try (DurableRecord record = embedded(directory)) {
            record.appender().append(List.of(succeeding("a", "b")));
        }
        record(directory, NamesInRecord.WORTH);
        try (DurableRecord record = embedded(directory)) {
            assertThatThrownBy(() -> record.appender().append(List.of(succeeding("b", "a"))))
                    .isInstanceOf(SuccessionConflict.class)
                    .hasMessageContaining("b, a, b");
            record.appender().append(List.of(succeeding("b", "c")));
        }
    }

    private static NewFact succeeding(String release, String succeeds) {
        ReleaseRegistered plain = Facts.registered(1, COMPANY.value(), "First");
        return fact(
                release,
                new ReleaseRegistered(
                        plain.factId(),
                        null,
                        List.of(),
                        null,
                        plain.company(),
                        plain.model(),
                        null,
                        null,
                        null,
                        new ReleaseId(succeeds)),
                true);
    }

    private static DurableRecord embedded(Path directory) {
        return DurableRecord.open(
                RecordSettings.in(directory), NewFacts.TEXT_SNAPSHOTS, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static DurableRecord shared(PostgresSettings server) {
        return DurableRecord.open(
                server,
                RecordSettings.in(Path.of("unused")),
                NewFacts.TEXT_SNAPSHOTS,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private static NewFact named(String name) {
        return named(COMPANY, name);
    }

    private static NewFact named(Slug company, String name) {
        return fact(Facts.registered(1, company.value(), name), true);
    }

    private static NewFact unchecked(String name) {
        return fact(Facts.registered(1, COMPANY.value(), name), false);
    }

    private static NewFact issued(String directive, Force force) {
        return fact(Facts.issued(1, "2026", directive, force), true);
    }

    /** The fact as the first of a release of its own. */
    private static NewFact fact(ReleaseFact sample, boolean checked) {
        return fact("release-" + UUID.randomUUID(), sample, checked);
    }

    private static NewFact fact(String release, ReleaseFact sample, boolean checked) {
        UUID id = UUID.randomUUID();
        ReleaseFact fact = FactJson.under(new FactId(id), sample);
        FactType type = FactType.of(fact);
        return new NewFact(
                release,
                0,
                id,
                type.logicalName(),
                type.revision(),
                new Actor("subject", "A Recorder"),
                null,
                null,
                null,
                FactJson.write(fact),
                checked ? Naming.of(release, fact) : Naming.none(release, id),
                Issuing.of(release, fact),
                Succession.of(release, fact));
    }
}
