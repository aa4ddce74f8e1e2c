package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.ViewsDatabase;

/** The views' file may be deleted, broken, or of another record: the views are made anew. */
class ViewsDatabaseTest {
    @TempDir
    private Path directory;

    private final MemoryRecord record = new MemoryRecord();
    private Map<String, List<String>> rows = Map.of();
    private Path file = Path.of("");
    private List<Question> questions = List.of();

    @BeforeEach
    void build() {
        file = directory.resolve("views.mv.db");
        FoundingFacts.tell(record);
        rows = rowsNow(record);
        assertThat(rows.get("timeline_fact")).hasSize(12);
    }

    @Test
    void aDeletedFileIsMadeAnew() throws IOException {
        Files.delete(file);
        assertThat(rowsNow(record)).isEqualTo(rows);
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndMadeAnew() throws IOException {
        Files.writeString(file, "this is no database, whatever its name says".repeat(1000));
        Path aside = directory.resolve("views.set-aside.mv.db");
        try (ViewsDatabase views = ViewsDatabase.in(directory, questions)) {
            assertThat(aside).exists();
            assertThat(views.live().generation()).isEqualTo(1);
        }
        try (RunningViews views = new RunningViews(directory, record.feed())) {
            assertThat(views.caughtUp().rows()).isEqualTo(rows);
            await().untilAsserted(() -> assertThat(aside).doesNotExist());
        }
    }

    @Test
    void viewsOfAnotherRecordAreMadeAnew() {
        try (MemoryRecord other = new MemoryRecord(UUID.fromString("00000000-0000-4000-8000-000000000002"))) {
            other.tell(FoundingFacts.GPT, FoundingFacts.registered(1, "OpenAI", "GPT-5.6"));
            assertThat(rowsNow(other).get("timeline_fact")).hasSize(1);
        }
    }

    @Test
    void viewsThatKnowMoreThanTheRecordAreMadeAnew() {
        try (MemoryRecord shorter = new MemoryRecord()) {
            shorter.tell(FoundingFacts.GPT, FoundingFacts.registered(1, "OpenAI", "GPT-5.6"));
            assertThat(rowsNow(shorter).get("timeline_fact")).hasSize(1);
        }
    }

    @Test
    void viewsThatWereClosedAreKept() {
        assertThat(rowsNow(record)).isEqualTo(rows);
        assertThat(directory.resolve("views.set-aside.mv.db")).doesNotExist();
    }

    @Test
    void tablesOfAnotherLayoutAreMadeAnew() {
        try (RunningViews views = new RunningViews(directory, record.feed())) {
            views.jdbc().update("UPDATE public.view_generation SET layout = 'another' WHERE view_name = 'views'");
            views.jdbc().update("DROP TABLE timeline_fact CASCADE");
        }
        try (RunningViews views = new RunningViews(directory, record.feed())) {
            assertThat(views.caughtUp().rows()).isEqualTo(rows);
            assertThat(views.projection().generation()).isEqualTo(2);
        }
    }

    @Test
    void aSchemaThatNoRowNamesIsDropped() {
        try (ViewsDatabase views = ViewsDatabase.in(directory, questions).fitTo(record.feed())) {
            views.live().jdbc().execute("CREATE SCHEMA TIMELINE_7");
        }
        try (ViewsDatabase views = ViewsDatabase.in(directory, questions).fitTo(record.feed())) {
            assertThat(views.live()
                            .jdbc()
                            .queryForList("SELECT schema_name FROM information_schema.schemata", String.class))
                    .contains("VIEWS_1")
                    .doesNotContain("TIMELINE_7");
        }
        assertThat(rowsNow(record)).isEqualTo(rows);
    }

    @Test
    void aFileThatIsInUseIsLeftAloneAndNamed() {
        try (ViewsDatabase held = ViewsDatabase.in(directory, questions).fitTo(record.feed())) {
            assertThat(held.live().jdbc().queryForObject("SELECT COUNT(*) FROM case_release", Long.class))
                    .isEqualTo(3);
            HeldElsewhere.assertRefused(directory);
        }
        assertThat(rowsNow(record)).isEqualTo(rows);
    }

    private Map<String, List<String>> rowsNow(MemoryRecord of) {
        try (RunningViews views = new RunningViews(directory, of.feed())) {
            questions = views.all(Question.class);
            return views.caughtUp().rows();
        }
    }

    /** H2 shares an open file within one process; so it takes another. */
    private static final class HeldElsewhere {
        static void assertRefused(Path directory) {
            ProcessBuilder other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpenElsewhere.class.getName(),
                            directory.toString())
                    .redirectErrorStream(true);
            assertThatThrownBy(() -> {
                        Process process = other.start();
                        String said = new String(process.getInputStream().readAllBytes());
                        if (process.waitFor() != 0) {
                            throw new IllegalStateException(said);
                        }
                    })
                    .hasMessageContaining("another process holds")
                    .hasMessageContaining("views.mv.db");
        }
    }
}
