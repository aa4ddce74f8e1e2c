package org.modeldocket.query.treatments;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.TreatmentPeriod;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.FactId;

/**
 * One row of the view.
 *
 * @param ordinal its place among the periods of its release
 */
record PeriodRow(int ordinal, String company, PeriodSeen period) {
    static List<PeriodRow> of(CaseHistory history) {
        String company = history.file().registration().company().id().value();
        List<PeriodRow> rows = new ArrayList<>();
        for (TreatmentPeriod period : history.file().treatments()) {
            rows.add(new PeriodRow(
                    rows.size(), company, seen(history.file().releaseId().value(), period)));
        }
        return rows;
    }

    private static PeriodSeen seen(String releaseId, TreatmentPeriod period) {
        return new PeriodSeen(
                releaseId,
                period.kind(),
                period.subject(),
                When.of(period.from()),
                When.orNull(period.to()),
                period.open(),
                period.factIds().stream().map(FactId::toString).toList());
    }
}
