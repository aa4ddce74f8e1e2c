package org.modeldocket.query.matrix;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.CasePeriod;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;

/** How the view stores a period, under the id of the fact with which it began. */
final class PeriodColumns {
    private static final int ID_BYTES = 16;

    static final Columns<FactId> KEY = new Columns<>(
            List.of("opened_by"), (statement, first, openedBy) -> statement.setObject(first, openedBy.value()));

    static final Columns<CasePeriod> CONTENT = new Columns<>(
            List.of(
                    "opened_at",
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
                    "fact_ids",
                    "ended_by",
                    "concluded",
                    "agencies",
                    "instrument",
                    "jurisdiction",
                    "due_by",
                    "outstanding"),
            PeriodColumns::set);

    private PeriodColumns() {}

    private static void set(PreparedStatement statement, int first, CasePeriod row) throws SQLException {
        TreatmentPeriod period = row.period();
        statement.setLong(first, row.openedAt());
        statement.setString(first + 1, row.companyId());
        statement.setString(first + 2, period.kind().name());
        statement.setString(first + 3, period.subject());
        statement.setBoolean(first + 4, period.open());
        set(statement, first + 5, period.from(), row.days().began());
        set(statement, first + 9, period.to(), row.days().ended());
        ByteBuffer ids = ByteBuffer.allocate(ID_BYTES * period.factIds().size());
        for (FactId id : period.factIds()) {
            ids.putLong(id.value().getMostSignificantBits()).putLong(id.value().getLeastSignificantBits());
        }
        statement.setBytes(first + 13, ids.array());
        statement.setString(first + 14, CaseParts.endedBy(period.ending()));
        statement.setBoolean(
                first + 15, period.ending() != null && period.ending().concluded());
        PeriodTerms terms = row.terms();
        statement.setString(first + 16, terms.agencies().isEmpty() ? null : String.join(" ", terms.agencies()));
        statement.setString(
                first + 17,
                terms.instrument() == null ? null : terms.instrument().name());
        statement.setString(first + 18, terms.jurisdiction());
        statement.setString(first + 19, terms.dueBy());
        statement.setBoolean(first + 20, terms.outstanding());
    }

    private static void set(
            PreparedStatement statement, int first, @Nullable Occurred occurred, @Nullable Interval days)
            throws SQLException {
        if (occurred == null || days == null) {
            for (int column = first; column < first + 4; column++) {
                statement.setObject(column, null);
            }
            return;
        }
        statement.setObject(first, day(days.earliest()));
        statement.setObject(first + 1, day(days.latest()));
        statement.setString(first + 2, occurred.edtf().toString());
        statement.setString(
                first + 3,
                occurred.asStated() == null ? null : occurred.asStated().value());
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }
}
