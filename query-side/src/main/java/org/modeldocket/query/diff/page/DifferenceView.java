package org.modeldocket.query.diff.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.diff.Difference;
import org.modeldocket.query.diff.FactCounts;
import org.modeldocket.query.diff.ReleaseStandingChange;
import org.modeldocket.query.timeline.page.FactLine;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Standing;

/**
 * What changed in a case between two moments, as a page shows it.
 *
 * @param first the first moment, in words
 * @param second the second
 * @param firstHref the case then; null where the record did not hold it
 * @param summary what it comes to; null in any part but the first
 * @param facts those recorded between, as they were recorded
 */
record DifferenceView(
        String first,
        String second,
        @Nullable String firstHref,
        String secondHref,
        @Nullable Summary summary,
        List<FactLine> facts) {
    /**
     * @param counts what was recorded, in words
     * @param turn what became of the case
     * @param cells the places in the matrix where it is counted otherwise than it was
     */
    record Summary(String counts, TransitionView turn, List<CellChangeRow> cells) {
        /** @param dossier the case at the second moment */
        static Summary of(
                Difference.Summary summary,
                ReleaseDossier dossier,
                CaseNames names,
                ChangeText changes,
                Messages words) {
            Standing before = dossier.standing();
            List<Standing> possibleBefore = dossier.possibleStandings();
            for (ReleaseStandingChange changed : summary.standings()) {
                before = changed.before();
                possibleBefore = changed.possibleBefore();
            }
            return new Summary(
                    counted(summary.facts(), words),
                    new TransitionView(
                            before,
                            possibleBefore,
                            dossier.standing(),
                            dossier.possibleStandings(),
                            summary.changed() == null
                                    ? List.of()
                                    : changes.rows(summary.changed(), dossier.releaseId(), names)),
                    summary.cells().stream()
                            .map(cell -> CellChangeRow.of(cell, words))
                            .toList());
        }

        /** How many facts did what, as one sentence. */
        static String counted(FactCounts counts, Messages words) {
            List<String> parts = new ArrayList<>();
            BiConsumer<String, Long> add = (kind, number) -> {
                if (number > 0) {
                    parts.add(words.say("diff.facts." + kind, number));
                }
            };
            add.accept("added", counts.added());
            add.accept("corrected", counts.corrected());
            add.accept("retracted", counts.retracted());
            add.accept("reinstated", counts.reinstated());
            add.accept("cited", counts.cited());
            return parts.isEmpty() ? words.say("diff.facts.none") : words.say("diff.facts", words.all(parts));
        }
    }
}
