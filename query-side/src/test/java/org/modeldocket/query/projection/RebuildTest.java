package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.Databases;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.projection.RebuildProgress.State;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A rebuild is made beside the view that answers, takes its place as a whole, and leaves nothing of it. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ArgumentsSource(Databases.class)
class RebuildTest {
    private static final int FACTS = 5_000;

    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());

    @BeforeEach
    void choose() {
        where = postgres ? Where.onPostgres() : Where.in(directory);
    }

    /** While it is closed, another generation of the timeline gets nowhere, as with a database that fails. */
    private final AtomicBoolean open = new AtomicBoolean();

    private final Planted gate = new Planted("timeline", (making, touched) -> {
        if (making > 1 && !open.get()) {
            throw new TransientDataAccessResourceException("the gate is closed");
        }
    });

    @Test
    void aRebuildGivesTheRowsThatLiveFeedingGave() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            new RecordGenerator(42).stream().limit(FACTS).forEach(told -> record.tell(told.releaseId(), told.fact()));
            Map<String, List<String>> live = views.caughtUp().rows();
            assertThat(live.get("timeline_fact")).hasSize(FACTS);
            assertThat(views.rebuilt().rows()).isEqualTo(live);
            assertThat(views.projection().generation()).isEqualTo(2);
            assertThat(schemas(views)).contains("views_2");
            // Where nodes share the views, the old tables stay a while for those that have yet to follow.
            await().atMost(Duration.ofSeconds(30)).until(() -> !schemas(views).contains("views_1"));
            assertThat(views.projection().rebuildProgress())
                    .hasValueSatisfying(progress -> assertThat(progress)
                            .returns(State.DONE, RebuildProgress::state)
                            .returns((long) FACTS, RebuildProgress::position)
                            .returns((long) FACTS, RebuildProgress::total)
                            .returns(1.0, RebuildProgress::share));
        }
    }

    /**
     * As ten minutes after a first start, when the pool has closed the connections that made the tables. H2 2.4.240 then refused
     * every new row of a table with a CHECK ... IN, and so every rebuild.
     */
    @Test
    void aRebuildNeedsNoneOfTheConnectionsThatMadeTheTables() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            FoundingFacts.tell(record);
            Map<String, List<String>> live = views.caughtUp().rows();
            JdbcTemplate jdbc = views.the(ViewsDatabase.class).storage().jdbc();
            HikariDataSource pool = DataSourceUnwrapper.unwrap(
                    Objects.requireNonNull(jdbc.getDataSource()), HikariConfigMXBean.class, HikariDataSource.class);
            Objects.requireNonNull(pool).getHikariPoolMXBean().softEvictConnections();
            assertThat(views.rebuilt().rows()).isEqualTo(live);
        }
    }

    @Test
    void meanwhileTheOldRowsAnswerWholeAndFollowTheRecord() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), gate)) {
            FoundingFacts.tell(record);
            views.caughtUp().projection().rebuild();
            await().until(() -> schemas(views).contains("views_2"));
            record.tell(GPT, released(20, "2026-12"));
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(13);
            assertThat(views.projection().rebuildProgress())
                    .hasValueSatisfying(progress -> assertThat(progress)
                            .returns(State.RUNNING, RebuildProgress::state)
                            .returns(0L, RebuildProgress::position)
                            .returns(13L, RebuildProgress::total));
            assertThatThrownBy(() -> views.projection().rebuild()).isInstanceOf(RebuildRunningException.class);
            Map<String, List<String>> old = views.rows();

            open.set(true);
            views.awaitRebuild();
            assertThat(views.rows()).isEqualTo(old);
            record.tell(MYTHOS, released(21, "2026-12"));
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(14);
        }
    }

    @Test
    void aReaderNeverSeesLessOrTroubleWhileAViewIsRebuiltAgainAndAgain() throws Exception {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            new RecordGenerator(5).stream().limit(FACTS).forEach(told -> record.tell(told.releaseId(), told.fact()));
            views.caughtUp();
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Long>> least = new ArrayList<>();
            try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
                for (int i = 0; i < 3; i++) {
                    least.add(readers.submit(() -> leastSeen(views, over)));
                }
                for (int i = 0; i < 5; i++) {
                    views.projection().rebuild();
                    views.awaitRebuild();
                }
                over.set(true);
            }
            for (Future<Long> reader : least) {
                assertThat(reader.get()).isEqualTo(FACTS);
            }
            assertThat(views.projection().generation()).isEqualTo(6);
        }
    }

    private static long leastSeen(RunningViews views, AtomicBoolean over) {
        long least = Long.MAX_VALUE;
        while (!over.get()) {
            least = Math.min(least, views.count("timeline_fact"));
            assertThat(views.projection().trouble()).isNull();
        }
        return least;
    }

    @Test
    void aCancelledRebuildLeavesNothingAndAnotherMayBegin() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), gate)) {
            FoundingFacts.tell(record);
            Map<String, List<String>> old = views.caughtUp().rows();
            assertThat(views.projection().cancelRebuild()).isEmpty();
            views.projection().rebuild();
            await().until(() -> schemas(views).contains("views_2"));
            assertThat(views.projection().cancelRebuild())
                    .hasValueSatisfying(progress -> assertThat(progress.state()).isEqualTo(State.CANCELLED));
            assertThat(schemas(views)).contains("views_1").doesNotContain("views_2");
            assertThat(views.rows()).isEqualTo(old);
            assertThat(views.projection().generation()).isEqualTo(1);

            open.set(true);
            views.projection().rebuild();
            views.awaitRebuild();
            assertThat(views.rows()).isEqualTo(old);
        }
    }

    @Test
    void aStopInTheMiddleStartsOverWithTheNextStart() {
        try (MemoryRecord record = new MemoryRecord()) {
            FoundingFacts.tell(record);
            Map<String, List<String>> old;
            try (RunningViews views = new RunningViews(where, record.feed(), gate)) {
                old = views.caughtUp().rows();
                views.projection().rebuild();
                await().until(() -> schemas(views).contains("views_2"));
            }
            try (RunningViews views = new RunningViews(where, record.feed())) {
                assertThat(views.rows()).isEqualTo(old);
                views.awaitRebuild();
                // Where nodes share the views, no number is given twice.
                assertThat(views.projection().generation()).isEqualTo(postgres ? 3 : 2);
                assertThat(views.rows()).isEqualTo(old);
            }
            try (RunningViews views = new RunningViews(where, record.feed())) {
                assertThat(views.projection().rebuildProgress()).isEmpty();
                assertThat(views.rows()).isEqualTo(old);
            }
        }
    }

    @Test
    void aRebuildThatComesOutWorseIsNotTaken() {
        Planted defect = new Planted("timeline", (making, touched) -> {
            if (making > 1) {
                Planted.poison(touched, GPT, 0);
            }
        });
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), defect)) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.tell(MYTHOS, registered(2, "Anthropic", "Mythos"));
            Map<String, List<String>> old = views.caughtUp().rows();
            views.projection().rebuild();
            await().until(() ->
                    views.projection().rebuildProgress().orElseThrow().state() == State.FAILED);
            assertThat(views.projection().rebuildProgress().orElseThrow().reason())
                    .contains("have parked 1 facts", "MD-VIEW-012");
            assertThat(schemas(views)).contains("views_1").doesNotContain("views_2");
            record.tell(GPT, released(3, "2026-12"));
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(3);
            assertThat(views.projection().trouble()).isNull();
            assertThat(old.get("timeline_fact")).hasSize(2);
        }
    }

    private static List<String> schemas(RunningViews views) {
        return views.jdbc().queryForList("SELECT LOWER(schema_name) FROM information_schema.schemata", String.class);
    }
}
