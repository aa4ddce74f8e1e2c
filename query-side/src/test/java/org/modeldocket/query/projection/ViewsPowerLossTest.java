package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.platform.h2.ForgetfulDisk;
import org.modeldocket.platform.h2.ForgetfulFiles;
import org.modeldocket.platform.h2.UnorderedFileSystem;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.projection.bulk.BulkLoad;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.Storage;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.query.views.ViewsFile;

/**
 * The power goes at random moments while the views are written: what is left of the file opens, goes on from its own checkpoint,
 * and comes to the rows of views that were never cut off.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ViewsPowerLossTest {
    private static final int CUTS = Boolean.getBoolean("modeldocket.long") ? 200 : 12;
    private static final int BEFORE = 300;
    /** How far the record goes ahead of the views. */
    private static final int AHEAD = 20;

    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private final long seed = Long.getLong("modeldocket.seed", new SecureRandom().nextLong());
    private final Random random = new Random(seed);
    private final MemoryRecord record = new MemoryRecord();
    private final Iterator<RecordGenerator.Told> facts =
            new RecordGenerator(seed).stream().iterator();
    private List<Question> questions = List.of();

    @BeforeEach
    void prepare() {
        System.out.println("power cuts of views with -Dmodeldocket.seed=" + seed);
        ForgetfulFiles.register();
        try (RunningViews views = new RunningViews(directory.resolve("questions"), record.feed())) {
            questions = views.all(Question.class);
        }
    }

    @AfterEach
    void close() {
        record.close();
    }

    private void tell(int count) {
        for (int i = 0; i < count; i++) {
            RecordGenerator.Told told = facts.next();
            record.tell(told.releaseId(), told.fact());
        }
    }

    /** A view that is saved every few milliseconds, so that saves meet transactions. */
    private final class Written implements AutoCloseable {
        private final Path place;
        private final ViewsDatabase database;
        private final Projection projection;

        Written(String name) {
            place = directory.resolve(name);
            String layer = UnorderedFileSystem.SCHEME + ":" + ForgetfulFiles.LAYER;
            database = ViewsDatabase.in(place, questions, new ViewsFile.Settings(layer, Duration.ofMillis(3)))
                    .fitTo(record.feed());
            projection = new Projection(questions, record.feed(), database, STANDSTILL);
        }

        ForgetfulDisk disk() {
            return ForgetfulFiles.disk(place.resolve("views.mv.db").toString());
        }

        /** Cuts the power off a copy of the disk at one of the next writes. */
        void cut(int within) {
            ForgetfulDisk.Loss[] losses = ForgetfulDisk.Loss.values();
            disk().captureAfter(
                            1 + random.nextInt(within),
                            losses[random.nextInt(losses.length)],
                            new Random(random.nextLong()));
        }

        @Override
        public void close() {
            projection.stop();
            database.close();
        }
    }

    /** A rebuild goes on meanwhile, which writes at the same time. */
    @Test
    void viewsThatFollowTheRecordGoOnFromTheirCheckpoint() throws Exception {
        tell(BEFORE);
        try (Written live = new Written("live")) {
            live.projection.start();
            caughtUp(live.projection);
            Storage storage = live.database.storage();
            storage.alone(() -> storage.jdbc().update("CHECKPOINT SYNC"));
            long behind = 0;
            for (int cut = 1; cut <= CUTS; cut++) {
                if (live.projection
                        .rebuildProgress()
                        .map(r -> r.state() != RebuildProgress.State.RUNNING)
                        .orElse(true)) {
                    live.projection.rebuild();
                }
                live.cut(40);
                while (live.disk().captured() == null) {
                    if (live.projection.lag() < AHEAD) {
                        tell(1 + random.nextInt(8));
                    }
                }
                long found = check("live cut " + cut, live.disk().captured());
                assertThat(found).isPositive();
                behind += record.told().size() - found;
            }
            assertThat(behind).isPositive();
            caughtUp(live.projection);
            live.projection.stop();
            assertThat(RunningViews.rows(live.database.live().jdbc())).isEqualTo(fresh("live"));
        }
    }

    @Test
    void aBulkLoadThatIsCutOffIsDoneAgain() throws Exception {
        tell((int) BulkLoad.FROM + BEFORE);
        int loading = 0;
        // How many writes a load makes depends on the machine: at least one cut must come within one.
        for (int cut = 1; cut <= CUTS / 2 || (loading == 0 && cut <= 10 * CUTS); cut++) {
            byte[] survivors;
            try (Written loaded = new Written("loaded-" + cut)) {
                loaded.cut(60);
                loaded.projection.start();
                caughtUp(loaded.projection);
                await().atMost(Duration.ofMinutes(1)).until(() -> {
                    tell(1);
                    return loaded.disk().captured() != null;
                });
                survivors = loaded.disk().captured();
            }
            if (check("bulk cut " + cut, survivors) == Checkpoint.LOADING) {
                loading++;
            }
        }
        assertThat(loading).as("cuts that came while the views were loaded").isPositive();
    }

    /** @return the position at which the views were found */
    private long check(String what, byte[] survivors) throws IOException {
        Path place = directory.resolve(what.replace(' ', '-'));
        Files.createDirectories(place);
        Files.write(place.resolve("views.mv.db"), Objects.requireNonNull(survivors));
        String when = what + " with -Dmodeldocket.seed=" + seed;
        try (ViewsDatabase database = ViewsDatabase.in(place, questions)) {
            assertThat(place.resolve("views.set-aside.mv.db")).as(when).doesNotExist();
            int generation = database.live().generation();
            long found = new Checkpoint(database.live().jdbc()).read().position();
            Projection projection = new Projection(questions, record.feed(), database.fitTo(record.feed()), STANDSTILL);
            projection.start();
            try {
                caughtUp(projection);
            } finally {
                projection.stop();
            }
            assertThat(database.live().generation()).as(when).isGreaterThanOrEqualTo(generation);
            assertThat(RunningViews.rows(database.live().jdbc())).as(when).isEqualTo(fresh(what));
            return found;
        }
    }

    /** The rows of views that nothing befell. */
    private Map<String, List<String>> fresh(String what) {
        try (RunningViews views =
                new RunningViews(directory.resolve(what.replace(' ', '-') + "-fresh"), record.feed())) {
            return views.caughtUp().rows();
        }
    }

    private static void caughtUp(Projection projection) {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> projection.lag() == 0 && projection.trouble() == null);
    }
}
