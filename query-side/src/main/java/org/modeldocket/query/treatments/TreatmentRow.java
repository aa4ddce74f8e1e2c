package org.modeldocket.query.treatments;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.Bearing;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Stretch;
import org.modeldocket.casefile.TreatmentPeriod;
import org.modeldocket.query.versions.AlongDays;
import org.modeldocket.query.versions.Said;
import org.modeldocket.query.versions.VersionTable.Columns;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;

/**
 * A period as the view keeps it, under the id of the fact with which it began, of which there is one.
 *
 * @param ordinal the place of that fact among those of its case that bear on treatments
 */
record TreatmentRow(int ordinal, String companyId, TreatmentPeriod period) {
    private static final int ID_BYTES = 16;

    static final Columns<FactId> KEY = new Columns<>(
            List.of("opened_by"), (statement, first, openedBy) -> statement.setObject(first, openedBy.value()));

    static final Columns<TreatmentRow> CONTENT = new Columns<>(
            List.of(
                    "ordinal",
                    "company_id",
                    "kind",
                    "subject",
                    "is_open",
                    "from_earliest",
                    "from_latest",
                    "from_edtf",
                    "from_stated",
                    "to_earliest",
                    "to_latest",
                    "to_edtf",
                    "to_stated",
                    "fact_ids"),
            TreatmentRow::set);

    private static void set(PreparedStatement statement, int first, TreatmentRow row) throws SQLException {
        TreatmentPeriod period = row.period();
        statement.setInt(first, row.ordinal());
        statement.setString(first + 1, row.companyId());
        statement.setString(first + 2, period.kind().name());
        statement.setString(first + 3, period.subject());
        statement.setBoolean(first + 4, period.open());
        set(statement, first + 5, period.from());
        set(statement, first + 9, period.to());
        ByteBuffer ids = ByteBuffer.allocate(ID_BYTES * period.factIds().size());
        for (FactId id : period.factIds()) {
            ids.putLong(id.value().getMostSignificantBits()).putLong(id.value().getLeastSignificantBits());
        }
        statement.setBytes(first + 13, ids.array());
    }

    private static void set(PreparedStatement statement, int first, @Nullable Occurred occurred) throws SQLException {
        if (occurred == null) {
            for (int column = first; column < first + 4; column++) {
                statement.setObject(column, null);
            }
            return;
        }
        statement.setObject(first, day(occurred.bounds().earliest()));
        statement.setObject(first + 1, day(occurred.bounds().latest()));
        statement.setString(first + 2, occurred.edtf().toString());
        statement.setString(
                first + 3,
                occurred.asStated() == null ? null : occurred.asStated().value());
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    /** What a case says of its treatments, along the world clock. */
    static Set<Said<FactId, TreatmentRow>> of(CaseHistory history) {
        Map<FactId, Integer> ordinals = new HashMap<>();
        for (RecordedFact fact : history.ordered()) {
            if (Bearing.onTreatments(fact.fact())) {
                ordinals.put(fact.fact().factId(), ordinals.size());
            }
        }
        AlongDays<FactId, TreatmentRow> days = new AlongDays<>();
        for (Stretch stretch : history.stretches(Bearing::onTreatments)) {
            days.from(stretch.from(), rows(stretch.definite(), ordinals), rows(stretch.possible(), ordinals));
        }
        return days.said();
    }

    private static Map<FactId, TreatmentRow> rows(CaseFile file, Map<FactId, Integer> ordinals) {
        String company = file.registration().company().id().value();
        Map<FactId, TreatmentRow> rows = new LinkedHashMap<>();
        for (TreatmentPeriod period : file.treatments()) {
            FactId openedBy = period.factIds().getFirst();
            rows.put(openedBy, new TreatmentRow(ordinals.getOrDefault(openedBy, 0), company, period));
        }
        return rows;
    }
}
