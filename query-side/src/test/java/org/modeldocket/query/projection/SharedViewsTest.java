package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.projection.RebuildProgress.State;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.dao.TransientDataAccessResourceException;

/** Several nodes on one database of PostgreSQL: who writes, who hears of it, and what becomes of those that vanish. */
class SharedViewsTest {
    private final Where where = Where.onPostgres();
    private final MemoryRecord record = new MemoryRecord();

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseShareIt() throws Exception {
        FoundingFacts.tell(record);
        List<RunningViews> nodes = new ArrayList<>();
        try (ExecutorService starters = Executors.newFixedThreadPool(3)) {
            List<Future<RunningViews>> starting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                starting.add(starters.submit(() -> new RunningViews(where, record.feed())));
            }
            for (Future<RunningViews> node : starting) {
                nodes.add(node.get());
            }
        }
        Map<String, List<String>> rows = nodes.getFirst().caughtUp().rows();
        assertThat(rows.get("timeline_fact")).hasSize(12);
        nodes.forEach(node -> assertThat(node.caughtUp().rows()).isEqualTo(rows));
        nodes.forEach(RunningViews::close);
    }

    @Test
    void oneNodeWritesAndBothAnswer() throws Exception {
        try (RunningViews one = new RunningViews(where, record.feed());
                RunningViews other = new RunningViews(where, record.feed())) {
            await().until(() -> owner(one) != null);
            for (RunningViews node : List.of(one, other)) {
                ReleaseId release = new ReleaseId(node == one ? "case-one" : "case-other");
                CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(
                        () -> node.the(Freshness.class).reached(release, 0));
                record.tell(release, registered(release.hashCode() & 0xffff, "OpenAI", "GPT"));
                assertThat(waits.get(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void aNodeThatStopsIsFollowedAtOnce() {
        RunningViews one = new RunningViews(where, record.feed());
        record.tell(GPT, registered(1, "OpenAI", "GPT"));
        String first = owner(one.caughtUp());
        try (RunningViews other = new RunningViews(where, record.feed())) {
            one.close();
            record.tell(GPT, submitted(2, "2026"));
            await().atMost(4, TimeUnit.SECONDS).until(() -> other.projection().lag() == 0);
            assertThat(owner(other)).isNotNull().isNotEqualTo(first);
        }
    }

    private static String owner(RunningViews views) {
        return views.jdbc().queryForObject("SELECT owner FROM checkpoint", String.class);
    }

    /** A node whose claims outlive it is one that vanished: the claim of somebody who does nothing with it. */
    @Test
    void theClaimOfANodeThatVanishedIsTakenOverWithinSeconds() {
        try (RunningViews views = new RunningViews(where, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            views.caughtUp();
            assertThat(views.jdbc().update("UPDATE checkpoint SET owner = 'vanished'"))
                    .isEqualTo(1);
            record.tell(GPT, submitted(2, "2026"));
            await().until(() -> views.projection().lag() == 0);
            assertThat(views.count("timeline_fact")).isEqualTo(2);
        }
    }

    @Test
    void aNodeThatHasLostItsClaimWritesNothing() {
        try (RunningViews views = new RunningViews(where, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            views.caughtUp();
            views.jdbc().update("UPDATE checkpoint SET owner = 'other', claimed_at = 'infinity'");
            record.tell(GPT, submitted(2, "2026"));
            record.tell(MYTHOS, registered(3, "Anthropic", "Mythos"));
            await().during(2, TimeUnit.SECONDS)
                    .atMost(4, TimeUnit.SECONDS)
                    .until(() -> views.count("timeline_fact") == 1);
            assertThat(views.projection().deadLetters()).isZero();
            views.jdbc().update("UPDATE checkpoint SET owner = NULL");
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(3);
        }
    }

    @Test
    void aRebuildOnOneNodeIsFollowedByTheOther() {
        new RecordGenerator(11).stream().limit(2_000).forEach(told -> record.tell(told.releaseId(), told.fact()));
        try (RunningViews one = new RunningViews(where, record.feed());
                RunningViews other = new RunningViews(where, record.feed())) {
            Map<String, List<String>> rows = one.caughtUp().rows();
            one.rebuilt();
            await().until(() -> other.projection().generation() == 2);
            assertThat(one.rows()).isEqualTo(rows);
            assertThat(other.rows()).isEqualTo(rows);
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            assertThat(other.caughtUp().rows()).isEqualTo(one.rows());
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> one.jdbc()
                            .queryForList(
                                    "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%\\_1'",
                                    String.class)
                            .isEmpty());
        }
    }

    @Test
    void oneNodeRebuildsAViewAndAnotherTakesUpWhatItLeaves() {
        Planted gate = new Planted("timeline", (making, touched) -> {
            if (making > 1) {
                throw new TransientDataAccessResourceException("the gate is closed");
            }
        });
        FoundingFacts.tell(record);
        RunningViews one = new RunningViews(where, record.feed(), gate);
        try (RunningViews other = new RunningViews(where, record.feed())) {
            one.caughtUp().projection().rebuild();
            await().until(() -> other.the(ViewsDatabase.class).catalogue().isBuilding());
            assertThatThrownBy(() -> other.projection().rebuild()).isInstanceOf(RebuildRunningException.class);
            one.close();
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> other.projection()
                            .rebuildProgress()
                            .filter(progress -> progress.state() == State.DONE)
                            .isPresent());
            assertThat(other.count("timeline_fact")).isEqualTo(12);
        }
    }

    @Test
    void parkedFactsAreTriedAgainOnWhicheverNodeIsAsked() {
        try (RunningViews one = new RunningViews(where, record.feed());
                RunningViews other = new RunningViews(where, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.tell(GPT, "x".repeat(301), submitted(2, "2026"));
            assertThat(one.caughtUp().projection().deadLetters()).isEqualTo(1);
            one.jdbc().execute("DROP VIEW v_facts CASCADE");
            one.jdbc().execute("ALTER TABLE timeline_fact ALTER COLUMN actor_name SET DATA TYPE VARCHAR(400)");
            long tried = one.projection().retry(null) + other.projection().retry(null);
            assertThat(tried).isEqualTo(1);
            assertThat(other.projection().deadLetters()).isZero();
            record.tell(GPT, submitted(3, "2026"));
            assertThat(other.caughtUp().count("timeline_fact")).isEqualTo(3);
        }
    }

    @Test
    void viewsOfAnotherRecordAreRefusedAndKept() {
        FoundingFacts.tell(record);
        try (RunningViews views = new RunningViews(where, record.feed())) {
            views.caughtUp();
        }
        try (MemoryRecord another = new MemoryRecord(UUID.fromString("00000000-0000-4000-8000-000000000002"))) {
            assertThatThrownBy(() -> new RunningViews(where, another.feed()))
                    .rootCause()
                    .hasMessageContaining("do not fit the record");
        }
        try (RunningViews views = new RunningViews(where, record.feed())) {
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(12);
            assertThat(views.projection().generation()).isEqualTo(1);
        }
    }

    @Test
    void theViewsAreTheFoldHoweverNodesComeAndGo() {
        Random random = new Random(77);
        List<RunningViews> nodes = new ArrayList<>(List.of(new RunningViews(where, record.feed())));
        List<RandomLife> lives = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < 4; i++) {
            RandomLife life = new RandomLife(new ReleaseId("case-" + i), "c" + i / 2, random);
            lives.add(life);
            record.tell(life.releaseId(), life.registered(++told));
        }
        for (int round = 0; round < 8; round++) {
            if (nodes.size() < 3 && random.nextBoolean()) {
                nodes.add(new RunningViews(where, record.feed()));
            } else if (nodes.size() > 1) {
                nodes.remove(random.nextInt(nodes.size())).close();
            }
            for (int i = 0; i < 8; i++) {
                RandomLife life = lives.get(random.nextInt(lives.size()));
                record.tell(life.releaseId(), life.next(++told));
            }
        }
        RunningViews last = nodes.getLast().caughtUp();
        for (long position = 0; position <= record.told().size(); position++) {
            new ServedAndFolded(last, record.told(), position, lives).compare(null);
        }
        Map<String, List<String>> rows = last.rows();
        assertThat(last.rebuilt().rows()).isEqualTo(rows);
        nodes.forEach(RunningViews::close);
    }
}
