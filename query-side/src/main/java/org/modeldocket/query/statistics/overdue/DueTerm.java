package org.modeldocket.query.statistics.overdue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.ListedTarget;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.Treatment;

/**
 * Something that was to happen by some day.
 *
 * @param treatment that lasts; null of a target date
 * @param subject the id of the directive or the preview; null of a target date
 * @param position of the fact with which the treatment began, or that announced the target date
 * @param due with the first and the last day that all readings of the case allow
 * @param overdue how surely it has not happened and was due before the day
 */
public record DueTerm(
        ListedRelease release,
        DueKind kind,
        @Nullable Treatment treatment,
        @Nullable String subject,
        int position,
        PeriodStart due,
        Match overdue) {
    private static final Set<Treatment> INSTEAD_OF_PREVIEW =
            EnumSet.of(Treatment.PREVIEW, Treatment.GENERAL_RELEASE, Treatment.WITHDRAWAL);
    private static final Set<Treatment> INSTEAD_OF_RELEASE =
            EnumSet.of(Treatment.GENERAL_RELEASE, Treatment.WITHDRAWAL);

    /**
     * Of a treatment; null where it has no such term, or is certainly not overdue.
     *
     * @param readings those of one treatment
     * @param own how surely it is asked for
     * @param day what is due on it is not overdue
     */
    static @Nullable DueTerm of(ListedRelease release, List<ListedPeriod> readings, Match own, int day) {
        PeriodStart due = null;
        Match certainty = Match.NO;
        Match lasts = Match.NO;
        boolean mayBeDone = false;
        for (ListedPeriod reading : readings) {
            certainty = certainty.or(reading.certainty());
            lasts = lasts.or(reading.lasts());
            PeriodStart by = reading.terms().outstanding() ? reading.dueBy() : null;
            if (reading.lasts() != Match.NO && by != null) {
                due = due == null ? by : either(due, by, reading.certainty());
            }
            mayBeDone |= reading.lasts() != Match.NO && by == null;
        }
        ListedPeriod first = readings.getFirst();
        Treatment treatment = first.kind();
        if (due == null || treatment == null) {
            return null;
        }
        Match overdue = own.and(certainty).and(lasts).and(before(due, day)).and(mayBeDone ? Match.POSSIBLE : lasts);
        DueKind kind = treatment == Treatment.PREVIEW ? DueKind.PREVIEW_END : DueKind.COMPLIANCE;
        return overdue == Match.NO
                ? null
                : new DueTerm(release, kind, treatment, first.subject(), first.openedAt(), due, overdue);
    }

    /** The days of both, as the more certain one is written. */
    private static PeriodStart either(PeriodStart due, PeriodStart other, Match certainty) {
        return new PeriodStart(
                Math.min(due.earliest(), other.earliest()),
                Math.max(due.latest(), other.latest()),
                certainty == Match.DEFINITE ? other.edtf() : due.edtf());
    }

    /**
     * Of a target date; null where it is certainly not overdue. It is over with its step, and with what leaves no room for it: a
     * withdrawal and, for a preview, a general release.
     */
    static @Nullable DueTerm of(ListedRelease release, ListedTarget target, Match own, int day) {
        boolean preview = target.step() == Step.PREVIEW;
        Set<Treatment> over = preview ? INSTEAD_OF_PREVIEW : INSTEAD_OF_RELEASE;
        Match reached = Match.NO;
        for (ListedPeriod period : release.periods()) {
            if (period.kind() != null && over.contains(period.kind())) {
                reached = reached.or(period.certainty());
            }
        }
        Match overdue = own.and(target.certainty()).and(reached.not()).and(before(target.due(), day));
        return overdue == Match.NO
                ? null
                : new DueTerm(
                        release,
                        preview ? DueKind.PREVIEW : DueKind.GENERAL_RELEASE,
                        null,
                        null,
                        target.announcedAt(),
                        target.due(),
                        overdue);
    }

    private static Match before(PeriodStart due, int day) {
        return Match.of(due.latest() < day, due.earliest() < day);
    }

    /** In the order of releases, then of facts. */
    String key() {
        return "%s/%010d".formatted(release.id(), position);
    }

    /**
     * As the answer shows it.
     *
     * @param facts the ids of those behind it
     * @param address of the release at the same moment
     */
    public OverdueItem item(Organisation company, int day, Collection<String> facts, String address) {
        Interval days = new Interval(
                due.earliest() == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(due.earliest()),
                due.latest() == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(due.latest()));
        return new OverdueItem(
                release.id(),
                release.model(),
                release.version(),
                company,
                kind,
                treatment,
                subject,
                DateView.of(EdtfDate.parse(due.edtf())).within(days),
                DayBounds.of(
                        due.latest() == Integer.MAX_VALUE ? Long.MIN_VALUE : (long) day - due.latest(),
                        due.earliest() == Integer.MIN_VALUE ? Long.MAX_VALUE : (long) day - due.earliest()),
                overdue == Match.DEFINITE ? null : Certainty.POSSIBLE,
                facts.stream().limit(OverdueItem.MOST_FACTS).toList(),
                address);
    }
}
