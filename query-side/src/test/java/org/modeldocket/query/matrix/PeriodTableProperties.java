package org.modeldocket.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.facts.Seeds;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.projection.Planted;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.util.FileSystemUtils;

/**
 * Random histories, with corrections, late facts, a case that is parked and tried again, and a rebuild: at any moment the table of
 * periods in memory gives the matrix that the rows give, wherever it was loaded and however it grew.
 */
class PeriodTableProperties {
    private static final int LIVES = 5;

    static LongStream seeds() {
        return Seeds.some(3);
    }

    static LongStream seed() {
        return Seeds.some(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTableSaysWhatTheRowsSay(long seed) throws IOException {
        Path directory = Files.createTempDirectory("views");
        try {
            compare(Where.in(directory), new Random(seed));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    @ParameterizedTest
    @MethodSource("seed")
    void theTableSaysWhatTheRowsSayOnPostgres(long seed) {
        compare(Where.onPostgres(), new Random(seed));
    }

    private static void compare(Where where, Random random) {
        AtomicBoolean poisoned = new AtomicBoolean(true);
        ReleaseId poor = new ReleaseId("case-0");
        Planted planted = new Planted(
                "matrix",
                (making, updates) -> updates.forEach(update -> {
                    if (poisoned.get()
                            && update.releaseId().equals(poor)
                            && update.after().sequence() >= 3) {
                        throw new IllegalStateException("a planted defect");
                    }
                }));
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), planted)) {
            List<RandomLife> lives = new ArrayList<>();
            for (int i = 0; i < LIVES; i++) {
                RandomLife life = new RandomLife(new ReleaseId("case-" + i), "c" + i / 2, random);
                lives.add(life);
                record.tell(life.releaseId(), life.registered(i + 1));
            }
            HeldMatrix table = new HeldMatrix(views.caughtUp()).loaded();
            grow(record, lives, random, views, table);
            assertThat(views.projection().deadLetters()).isPositive();

            poisoned.set(false);
            views.projection().retry(null);
            assertThat(table.answers(moment(record, random)))
                    .as("a table from before facts out of order")
                    .isFalse();
            table.loaded();
            grow(record, lives, random, views, table);

            views.rebuilt();
            assertThat(table.answers(moment(record, random)))
                    .as("a table from before a rebuild")
                    .isFalse();
            table.loaded();
            grow(record, lives, random, views, table);
        }
    }

    private static void grow(
            MemoryRecord record, List<RandomLife> lives, Random random, RunningViews views, HeldMatrix table) {
        for (int lot = 0; lot < 4; lot++) {
            for (int i = 0; i < 12; i++) {
                RandomLife life = lives.get(i < 5 ? i : random.nextInt(LIVES));
                record.tell(life.releaseId(), life.next(record.told().size() + 1));
            }
            views.caughtUp();
            for (int i = 0; i < 8; i++) {
                table.compare(moment(record, random));
            }
        }
        for (int position = 0; position <= record.told().size(); position++) {
            table.compare(new BitemporalPoint(null, new KnownAt.Position(position)));
        }
        table.compare(new BitemporalPoint(null, null));
    }

    private static BitemporalPoint moment(MemoryRecord record, Random random) {
        String day = LocalDate.of(2025, 12, 20).plusDays(random.nextInt(220)).toString();
        KnownAt.Position position =
                new KnownAt.Position(random.nextInt(record.told().size() + 1));
        return new BitemporalPoint(
                random.nextInt(4) == 0 ? null : ValidAt.parse(day), random.nextInt(4) == 0 ? null : position);
    }
}
