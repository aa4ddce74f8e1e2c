package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.Seeds;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RandomOrganisations;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Random histories, told in lots of random size, {@value #LIVES} at a time: at every position of them, and for a spread of days,
 * what the views serve is what the fold gives that is run again over the facts of that time from nothing. The companies, agencies and
 * customers that releases name are renamed and merged meanwhile. In the end the views rebuilt are, row by row, the views fed live.
 */
class RandomHistoriesProperties {
    private static final int LIVES = 4;
    private static final int TRIES_A_RECORD = 25;
    private static final List<String> DAYS = List.of(
            "2024",
            "2025-12",
            "2026-01-01",
            "2026-02",
            "2026-03-04",
            "2026-03-05",
            "2026-03",
            "2026-05-31",
            "2026",
            "2027");

    private static @Nullable Path directory;
    private static @Nullable MemoryRecord record;
    private static @Nullable RunningViews views;
    private static int told;
    private static int run;

    @BeforeEach
    void open() throws IOException {
        if (run % TRIES_A_RECORD == 0) {
            rebuiltRowsAreTheLiveOnes();
            directory = Files.createTempDirectory("views");
            record = new MemoryRecord();
            views = new RunningViews(directory, record.feed());
        }
        run++;
    }

    @AfterAll
    static void rebuiltRowsAreTheLiveOnes() throws IOException {
        if (directory == null) {
            return;
        }
        try (MemoryRecord open = record;
                RunningViews running = views) {
            var live = running.caughtUp().rows();
            assertThat(live.get("timeline_fact")).hasSize(open.told().size());
            assertThat(running.rebuilt().rows()).isEqualTo(live);
            assertThat(running.projection().deadLetters()).isZero();
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    static LongStream seeds() {
        return Seeds.some(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theViewsAreTheFoldAtAnyMoment(long seed) {
        Random random = new Random(seed);
        int before = record.told().size();
        List<RandomLife> lives = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            RandomLife life = new RandomLife(
                    new ReleaseId("case-" + run + "-" + i), "c" + run + "-" + Math.max(0, i - 1), random);
            lives.add(life);
        }
        RandomOrganisations organisations = new RandomOrganisations(lives, random);
        lives.forEach(life -> record.tell(life.releaseId(), organisations.heard(life.registered(++told))));
        for (int lot = random.nextInt(5); lot >= 0; lot--) {
            for (int i = random.nextInt(12); i >= 0; i--) {
                RandomLife life = lives.get(random.nextInt(LIVES));
                record.tell(life.releaseId(), organisations.heard(life.next(++told)));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                organisations.tell(record, ++told);
            }
            if (random.nextBoolean()) {
                views.caughtUp();
            }
        }
        views.caughtUp();
        List<RecordedFact> facts = record.told().subList(before, record.told().size());
        for (long position = before; position <= record.told().size(); position++) {
            ServedAndFolded both = new ServedAndFolded(views, facts, position, lives);
            both.compare(null);
            both.compare(ValidAt.parse(day(random)));
            if (position % 10 == 0) {
                both.compareLists();
            }
        }
        new ServedAndFolded(views, facts, record.told().size(), lives).compareNow();
    }

    private static String day(Random random) {
        return random.nextBoolean()
                ? DAYS.get(random.nextInt(DAYS.size()))
                : LocalDate.of(2025, 12, 20).plusDays(random.nextInt(220)).toString();
    }
}
