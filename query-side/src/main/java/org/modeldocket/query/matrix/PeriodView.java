package org.modeldocket.query.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.DayRange;
import org.modeldocket.query.bitemporal.DaysView;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A treatment of one release; {@code to} is absent while it certainly lasts.
 *
 * @param lasted from its beginning to its end, or to the end that may have come; absent while it certainly lasts
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it lasts on the day asked about: {@code to} is then the end that
 *     may have come; absent where {@code open} is certain
 * @param endedBy the type of the fact that ended it, or may have; absent where none did
 * @param concluded true where that fact does not state the end: the record concludes it; else absent
 * @param factIds the facts behind it, with those that only may have happened by the day asked about
 * @param otherAccounts what other sources say of what these facts tell; absent where none does
 * @param happened {@code POSSIBLE} where it may only have begun by the day asked about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodView(
        String releaseId,
        Treatment kind,
        String subject,
        DateView from,
        @Nullable DateView to,
        @Nullable DaysView lasted,
        boolean open,
        @Nullable Certainty lasts,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
        @Nullable Certainty happened,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {
    private static final int ID_BYTES = 16;

    static final String COLUMNS =
            "release_id, company_id, kind, subject, from_edtf, from_stated, to_edtf, to_stated, fact_ids, ended_by, concluded,"
                    + " from_earliest, from_latest, to_earliest, to_latest";

    /** Reads a row of the certainty and the {@link #COLUMNS}, as one of the folds has it. */
    static PeriodView read(ResultSet row) throws SQLException {
        String ended = row.getString(9);
        ByteBuffer ids = ByteBuffer.wrap(row.getBytes(11));
        List<String> factIds = new ArrayList<>(ids.capacity() / ID_BYTES);
        while (ids.hasRemaining()) {
            factIds.add(new UUID(ids.getLong(), ids.getLong()).toString());
        }
        DateView from = when(row.getString(7), row.getString(8)).within(days(row, 14));
        DateView to = ended == null ? null : when(ended, row.getString(10)).within(days(row, 16));
        return new PeriodView(
                row.getString(3),
                Treatment.valueOf(row.getString(5)),
                row.getString(6),
                from,
                to,
                DaysView.orNull(from, to),
                ended == null,
                null,
                row.getString(12),
                row.getBoolean(13) ? true : null,
                null,
                factIds,
                List.of());
    }

    private static Interval days(ResultSet row, int first) throws SQLException {
        return new Interval(DayRange.dayOrNull(row, first), DayRange.dayOrNull(row, first + 1));
    }

    private static DateView when(String edtf, @Nullable String asStated) {
        return DateView.of(new Occurred(EdtfDate.parse(edtf), asStated == null ? null : new ShortText(asStated)));
    }

    /** A treatment of a case, as one of the folds has it. */
    public static PeriodView of(String releaseId, TreatmentView t) {
        return new PeriodView(
                releaseId,
                t.kind(),
                t.subject(),
                t.from(),
                t.to(),
                t.lasted(),
                t.open(),
                null,
                t.endedBy(),
                t.concluded(),
                null,
                t.factIds(),
                t.otherAccounts());
    }

    /** The treatments of a case, each as the two folds of a day make it. */
    public static List<PeriodView> ofCase(UncertainAnswer<ReleaseDossier> weighed) {
        Map<String, PeriodView> earlier = byOpening(weighed.said());
        Map<String, PeriodView> later = weighed.possible() == null ? earlier : byOpening(weighed.possible());
        Set<String> all = new LinkedHashSet<>(earlier.keySet());
        all.addAll(later.keySet());
        return all.stream()
                .map(opening -> between(earlier.get(opening), later.get(opening)))
                .toList();
    }

    private static Map<String, PeriodView> byOpening(ReleaseDossier dossier) {
        Map<String, PeriodView> periods = new LinkedHashMap<>();
        for (TreatmentView t : dossier.treatments()) {
            periods.put(t.factIds().getFirst(), of(dossier.releaseId(), t));
        }
        return periods;
    }

    /**
     * What the two folds of a day make of it.
     *
     * @param earlier made of what had certainly happened; null where it had not begun then
     * @param later made of what may have happened; null where it has not begun then
     */
    public static PeriodView between(@Nullable PeriodView earlier, @Nullable PeriodView later) {
        if (earlier == null) {
            PeriodView maybe = Objects.requireNonNull(later);
            return maybe.with(maybe, maybe.open ? null : Certainty.POSSIBLE, Certainty.POSSIBLE, null);
        }
        boolean isCertain = !earlier.open || (later != null && later.open);
        PeriodView ending = earlier.open && later != null ? later : earlier;
        return earlier.with(ending, isCertain ? null : Certainty.POSSIBLE, null, later);
    }

    private PeriodView with(
            PeriodView ending, @Nullable Certainty lasting, @Nullable Certainty begun, @Nullable PeriodView later) {
        return new PeriodView(
                releaseId,
                kind,
                subject,
                from,
                ending.to,
                ending.lasted,
                open,
                lasting,
                ending.endedBy,
                ending.concluded,
                begun,
                both(factIds, later == null ? factIds : later.factIds),
                both(otherAccounts, later == null ? otherAccounts : later.otherAccounts));
    }

    private static <T> List<T> both(List<T> earlier, List<T> later) {
        return later.equals(earlier)
                ? earlier
                : Stream.concat(earlier.stream(), later.stream()).distinct().toList();
    }

    /** The same with what other sources say. */
    PeriodView with(AccountsByFact accounts) {
        return new PeriodView(
                releaseId,
                kind,
                subject,
                from,
                to,
                lasted,
                open,
                lasts,
                endedBy,
                concluded,
                happened,
                factIds,
                accounts.beside(factIds));
    }

    /** The fact with which it began. */
    String openedBy() {
        return factIds.getFirst();
    }
}
