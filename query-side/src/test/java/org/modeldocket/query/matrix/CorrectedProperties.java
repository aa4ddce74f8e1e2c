package org.modeldocket.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.Seeds;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.util.FileSystemUtils;

/**
 * A cell names the newest fact about a fact with which the fold of a case, run from nothing before and after it, gives the cell
 * something else on that day, and none where there is no such fact.
 */
class CorrectedProperties {
    private static final List<String> DAYS = List.of("2025-12", "2026-02", "2026-03-05", "2026-05-31", "2027");
    private static final int FACTS = 40;

    static LongStream seeds() {
        return Seeds.some(15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMarkIsWhereTheFoldWasChanged(long seed) throws IOException {
        Path directory = Files.createTempDirectory("views");
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            Random random = new Random(seed);
            List<RandomLife> lives = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                RandomLife life = new RandomLife(new ReleaseId("case-" + i), "company", random);
                lives.add(life);
                record.tell(life.releaseId(), life.registered(1 + i));
            }
            for (int i = 0; i < FACTS; i++) {
                RandomLife life = lives.get(random.nextInt(2));
                record.tell(life.releaseId(), life.next(3 + i));
            }
            views.caughtUp();
            compare(views.the(TreatmentQuestions.class), record.told(), null);
            for (String day : DAYS) {
                compare(views.the(TreatmentQuestions.class), record.told(), ValidAt.parse(day));
            }
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private static void compare(TreatmentQuestions treatments, List<RecordedFact> told, ValidAt day) {
        for (Treatment kind : Treatment.values()) {
            Long newest = null;
            for (int known = 1; known <= told.size(); known++) {
                RecordedFact fact = told.get(known - 1);
                if (fact.fact() instanceof RecordKeeping
                        && !share(told.subList(0, known - 1), fact.releaseId(), kind, day)
                                .equals(share(told.subList(0, known), fact.releaseId(), kind, day))) {
                    newest = fact.position();
                }
                Map<Treatment, Cell> cells = treatments
                        .row(new Slug("company"), new BitemporalPoint(day, new KnownAt.Position(fact.position())))
                        .map(MatrixRow::cells)
                        .orElse(Map.of());
                Cell cell = cells.get(kind);
                if (cell != null) {
                    assertThat(
                                    cell.corrected() == null
                                            ? null
                                            : cell.corrected().position())
                            .as(kind + " at position " + fact.position() + " by " + day)
                            .isEqualTo(newest);
                }
            }
        }
    }

    private static Set<String> share(List<RecordedFact> told, ReleaseId release, Treatment kind, ValidAt day) {
        List<RecordedFact> facts =
                told.stream().filter(fact -> fact.releaseId().equals(release)).toList();
        if (facts.isEmpty()) {
            return Set.of();
        }
        CaseHistory history = CaseHistory.of(facts);
        ValidTimeSlice at = history.validAt(new BitemporalPoint(day, null).day());
        Set<String> share = new HashSet<>();
        share.addAll(share("definite", at.definite(), kind, history));
        share.addAll(share("possible", at.possible(), kind, history));
        return share;
    }

    private static List<String> share(String certainty, CaseFile file, Treatment kind, CaseHistory history) {
        Map<FactId, PeriodBounds> bounds = PeriodBounds.of(history);
        return file.treatments().stream()
                .filter(period -> period.kind() == kind)
                .map(period -> {
                    PeriodBounds days = PeriodBounds.within(bounds.get(period.openedBy()), period.from(), period.to());
                    return certainty + " "
                            + DateView.of(period.from()).within(days.began()).dayBounds() + " "
                            + (period.to() == null
                                    ? "open"
                                    : DateView.of(period.to())
                                            .within(days.ended())
                                            .dayBounds());
                })
                .toList();
    }
}
