package org.modeldocket.query.compare.compared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.statistics.durations.WaitStep;

/**
 * A whole case that is compared with others, at the moment of all of them.
 *
 * @param dossier with its lists as long as they are
 * @param listed the same as lists and statistics hold it
 * @param day by whose end what lasts is counted
 * @param periods its treatments, each in both readings of vague dates
 */
public record ComparedCase(
        UncertainAnswer<ReleaseDossier> dossier,
        ListedRelease listed,
        CaseEvidence evidence,
        LocalDate day,
        List<PeriodView> periods) {
    public static ComparedCase of(
            UncertainAnswer<ReleaseDossier> dossier, ListedRelease listed, CaseEvidence evidence, LocalDate day) {
        return new ComparedCase(dossier, listed, evidence, day, PeriodView.ofCase(dossier));
    }

    String id() {
        return listed.id();
    }

    @Nullable
    Submission submission() {
        return Submission.of(listed, evidence);
    }

    List<Reading<DirectiveView>> directives() {
        return Reading.of(dossier, ReleaseDossier::directives, DirectiveView::directiveId);
    }

    List<ComparedWait> waits() {
        return Arrays.stream(WaitStep.values())
                .flatMap(step -> Stream.ofNullable(wait(step)))
                .toList();
    }

    /** Null where it never began. */
    @Nullable
    ComparedWait wait(WaitStep step) {
        return ComparedWait.of(listed, step, PeriodStart.day(day.toEpochDay()), evidence);
    }

    /** The facts of what lasts, or may last. */
    List<String> lasting() {
        List<String> lasting = new ArrayList<>();
        for (PeriodView period : periods) {
            if (period.open() || period.lasts() != null) {
                lasting.addAll(period.factIds());
            }
        }
        return lasting;
    }
}
