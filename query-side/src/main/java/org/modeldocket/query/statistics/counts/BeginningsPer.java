package org.modeldocket.query.statistics.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/**
 * Counts for each span how many releases have a treatment that meets the query and began in it: those that certainly have one, and
 * those that vague dates leave open. A release with several in one span counts once. What began before the year 0 or after 9999
 * counts at these ends.
 */
public final class BeginningsPer {
    /** What a span has. */
    record Counted(long span, int definite, int possible) {}

    private record Range(long first, long last, boolean certain) {}

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final SpanLength per;
    private final TreeMap<Long, Integer> definite = new TreeMap<>();
    /** How many more or fewer than in the span before may have one. */
    private final TreeMap<Long, Integer> changes = new TreeMap<>();

    private final @Nullable DaySpan asked;
    private final List<Run> runs;
    private int openEnded;

    /** @param asked to which days the query limits the beginnings; null for no limit */
    public BeginningsPer(SelectedReleases releases, SpanLength per, @Nullable DaySpan asked) {
        this.per = per;
        this.asked = asked;
        for (ListedRelease release : releases.all()) {
            Match own = releases.matcher().ofRelease(release);
            if (own != Match.NO) {
                add(ranges(release, own, releases));
            }
        }
        runs = runs();
    }

    private List<Range> ranges(ListedRelease release, Match own, SelectedReleases releases) {
        List<Range> ranges = new ArrayList<>();
        boolean openEnd = false;
        for (ListedPeriod period : release.periods()) {
            PeriodStart start = period.start();
            Match match = own.and(releases.matcher().of(period));
            if (start != null && releases.counts(match)) {
                boolean open = start.earliest() == Integer.MIN_VALUE || start.latest() == Integer.MAX_VALUE;
                openEnd |= open && !releases.definiteOnly();
                Range range = open ? null : range(start, match);
                if (range != null && (range.certain() || !releases.definiteOnly())) {
                    ranges.add(range);
                }
            }
        }
        openEnded += openEnd ? 1 : 0;
        return ranges;
    }

    private @Nullable Range range(PeriodStart start, Match match) {
        int from = asked == null ? start.earliest() : Math.max(start.earliest(), asked.first());
        int to = asked == null ? start.latest() : Math.min(start.latest(), asked.last());
        long first = span(from);
        long last = span(to);
        return from > to ? null : new Range(first, last, match == Match.DEFINITE && first == last);
    }

    private long span(int day) {
        return per.of(LocalDate.ofEpochDay(Math.clamp(day, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())));
    }

    /** Each span once, however many of a release's treatments may have begun in it. */
    private void add(List<Range> ranges) {
        Set<Long> certain = new TreeSet<>();
        ranges.stream().filter(Range::certain).forEach(range -> certain.add(range.first()));
        long done = Long.MIN_VALUE;
        for (Range range :
                ranges.stream().sorted(Comparator.comparingLong(Range::first)).toList()) {
            long first = Math.max(range.first(), done + 1);
            if (first <= range.last()) {
                possible(first, range.last(), 1);
                done = range.last();
            }
        }
        for (long span : certain) {
            possible(span, span, -1);
            definite.merge(span, 1, Integer::sum);
        }
    }

    private void possible(long first, long last, int times) {
        changes.merge(first, times, Integer::sum);
        changes.merge(last + 1, -times, Integer::sum);
    }

    /** How many releases have a treatment that meets the query and has no first or no last possible day; it counts in no span. */
    public int openEnded() {
        return openEnded;
    }

    /** How many spans have any. */
    public long total() {
        return runs.stream().mapToLong(run -> run.last() - run.first() + 1).sum();
    }

    /**
     * The first spans that have any.
     *
     * @param span the number of the one with which to begin
     * @param links to the releases of all spans
     */
    public List<CountsAnswer.SpanCount> page(long span, int most, ReleaseLinks links) {
        return from(span, most).stream()
                .map(counted -> CountsAnswer.SpanCount.of(counted, per, links, asked))
                .toList();
    }

    /** The numbers of the first spans that have any. */
    public List<Long> spans(long span, int most) {
        return from(span, most).stream().map(Counted::span).toList();
    }

    List<Counted> from(long span, int most) {
        List<Counted> counted = new ArrayList<>();
        for (Run run : runs) {
            for (long at = Math.max(run.first(), span); at <= run.last() && counted.size() < most; at++) {
                counted.add(new Counted(at, definite.getOrDefault(at, 0), run.possible()));
            }
        }
        return counted;
    }

    /** Spans in a row that have any, and as many possible ones each; one span where some are certain. */
    private record Run(long first, long last, int possible) {}

    private List<Run> runs() {
        TreeSet<Long> starts = new TreeSet<>(changes.keySet());
        definite.keySet().forEach(span -> starts.addAll(List.of(span, span + 1)));
        List<Run> runs = new ArrayList<>();
        int possible = 0;
        for (long first : starts) {
            possible += changes.getOrDefault(first, 0);
            Long next = starts.higher(first);
            if (next != null && (possible > 0 || definite.containsKey(first))) {
                runs.add(new Run(first, next - 1, possible));
            }
        }
        return runs;
    }
}
