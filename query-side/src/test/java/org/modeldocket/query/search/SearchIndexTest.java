package org.modeldocket.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomNames;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.index.SearchIndex;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.util.FileSystemUtils;

/** The index follows the views: after crashes, rebuilds and damage it answers as one that was made in one go. */
class SearchIndexTest {
    private static final List<String> QUERIES =
            List.of("company", "agency", "name", "a", "-a model", "reason", "directive", "2");

    @TempDir
    private Path directory;

    private static List<String> found(RunningViews views, String q, long position) {
        BitemporalPoint clocks = new BitemporalPoint(null, new KnownAt.Position(position));
        return views
                .caughtUp()
                .the(Search.class)
                .find(SearchQuery.of(SearchText.parse(q), null, true), clocks, new PageRequest(500, null))
                .answer()
                .page()
                .items()
                .stream()
                .map(SearchItem::toString)
                .toList();
    }

    private static List<String> answers(RunningViews views, long end) {
        List<String> answers = new ArrayList<>();
        for (String q : QUERIES) {
            for (long position = 1; position <= end; position += 3) {
                answers.add(q + " at " + position + ": " + found(views, q, position));
            }
        }
        return answers;
    }

    private static void tell(MemoryRecord record, long from, long to) {
        for (long n = from; n <= to; n++) {
            record.tell(new ReleaseId("release-" + n), Facts.registered(n, "company-" + n, "Company " + n));
        }
    }

    @Test
    void factByFactIsTheSameAsAllAtOnce() {
        Random random = new Random(15);
        for (int round = 0; round < 3; round++) {
            try (MemoryRecord record = new MemoryRecord()) {
                RandomNames names = new RandomNames(random);
                List<RandomNames.Told> all =
                        Stream.generate(names::next).limit(40).toList();
                try (RunningViews live = new RunningViews(directory.resolve("live" + round), record.feed())) {
                    all.forEach(told -> {
                        record.tell(told.releaseId(), told.fact());
                        found(live, "a", 1);
                    });
                    List<String> oneByOne = answers(live, all.size());
                    assertThat(oneByOne.toString()).contains("COMPANY", "AGENCY", "RELEASE", "FACT");
                    try (RunningViews fresh = new RunningViews(directory.resolve("fresh" + round), record.feed())) {
                        assertThat(answers(fresh, all.size())).isEqualTo(oneByOne);
                    }
                    live.rebuilt();
                    assertThat(answers(live, all.size())).isEqualTo(oneByOne);
                }
            }
        }
    }

    /** A kill leaves the rows that were committed, and the index as it was last saved. */
    @Test
    void anIndexThatWasSavedBeforeTheRowsCatchesUp() throws IOException {
        try (MemoryRecord record = new MemoryRecord()) {
            tell(record, 1, 5);
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(10);
            }
            FileSystemUtils.copyRecursively(directory.resolve("search"), directory.resolve("saved"));
            tell(record, 6, 9);
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(18);
            }
            FileSystemUtils.deleteRecursively(directory.resolve("search"));
            Files.move(directory.resolve("saved"), directory.resolve("search"));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(18);
                assertThat(found(views, "company", 5)).hasSize(10);
            }
        }
    }

    /** Views on H2 may be some commits back after a crash, and are made anew where they were deleted. */
    @Test
    void anIndexAheadOfTheRowsIsLimitedToThem() throws IOException {
        try (MemoryRecord record = new MemoryRecord()) {
            tell(record, 1, 5);
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(10);
            }
            Files.delete(directory.resolve("views.mv.db"));
            try (MemoryRecord shorter = new MemoryRecord()) {
                tell(shorter, 1, 3);
                try (RunningViews views = new RunningViews(directory, shorter.feed())) {
                    assertThat(found(views, "company", 10)).isEmpty();
                    tell(shorter, 4, 6);
                    assertThat(found(views, "company", 10)).hasSize(12);
                }
            }
        }
    }

    @Test
    void anIndexOfAnotherRecordIsMadeAnew() throws IOException {
        try (MemoryRecord record = new MemoryRecord()) {
            tell(record, 1, 5);
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(10);
            }
        }
        try (MemoryRecord other = new MemoryRecord(UUID.randomUUID())) {
            tell(other, 11, 17);
            try (RunningViews views = new RunningViews(directory, other.feed())) {
                assertThat(found(views, "company", 10)).hasSize(14).noneMatch(item -> item.contains("release-1,"));
            }
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        try (MemoryRecord record = new MemoryRecord()) {
            tell(record, 1, 5);
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(10);
            }
            try (Stream<Path> files = Files.walk(directory.resolve("search"))) {
                for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                        .toList()) {
                    Files.writeString(file, "damaged");
                }
            }
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(found(views, "company", 10)).hasSize(10);
            }
        }
    }

    @Test
    void whatCannotBeWrittenIsSeenAndTriedAgain() throws IOException {
        Files.writeString(directory.resolve("search"), "in the way");
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            SearchIndex index = views.the(SearchIndex.class);
            tell(record, 1, 5);
            assertThat(found(views, "company", 10)).isEmpty();
            assertThat(index.isFailing()).isTrue();
            assertThat(index.behind()).isEqualTo(5);
            Files.delete(directory.resolve("search"));
            await().untilAsserted(() -> assertThat(found(views, "company", 10)).hasSize(10));
            assertThat(index.isFailing()).isFalse();
            assertThat(index.behind()).isZero();
        }
    }

    @Test
    void aRebuildLeavesOneIndex() throws IOException {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            tell(record, 1, 5);
            List<String> before = found(views, "company", 10);
            views.rebuilt();
            await().untilAsserted(() -> {
                assertThat(found(views, "company", 10)).isEqualTo(before);
                try (Stream<Path> indexes = Files.list(directory.resolve("search"))) {
                    assertThat(indexes.map(index -> index.getFileName().toString()))
                            .containsExactly("2-0");
                }
            });
        }
    }
}
