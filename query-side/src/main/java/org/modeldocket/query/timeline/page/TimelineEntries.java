package org.modeldocket.query.timeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.OccurredView;
import org.modeldocket.query.timeline.page.cited.CitedSource;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.bar.RangeBar;
import org.modeldocket.query.ui.bar.TimeAxis;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.springframework.stereotype.Component;

/** Puts facts into the entries of a timeline, in the order given, with bars on one axis and sources numbered together. */
@Component
public final class TimelineEntries {
    static final int BAR_WIDTH = 176;

    private final Messages words;
    private final DateText dates;
    private final FactSentences sentences;
    private final FactDetails details;
    private final FactChanges changes;
    private final AccountText accounts;
    private final FactLines lines;
    private final LinkFilter links;

    TimelineEntries(
            Messages words,
            DateText dates,
            FactSentences sentences,
            FactDetails details,
            AccountText accounts,
            FactLines lines,
            LinkFilter links) {
        this.words = words;
        this.dates = dates;
        this.sentences = sentences;
        this.details = details;
        this.accounts = accounts;
        this.lines = lines;
        this.links = links;
        changes = new FactChanges(words, dates, sentences);
    }

    public CitedSources sources() {
        return new CitedSources(words, dates);
    }

    /**
     * @param names finds the names of a case by its release id
     * @param clocks the moment of the page
     */
    public List<TimelineEntry> entries(
            List<FactView> facts, Function<String, CaseNames> names, CitedSources sources, BitemporalPoint clocks) {
        TimeAxis axis = TimeAxis.over(
                facts.stream()
                        .map(FactView::occurred)
                        .map(TimelineEntries::bounds)
                        .toList(),
                LocalDate.MIN,
                clocks.day());
        List<TimelineEntry> entries = new ArrayList<>();
        for (FactView fact : facts) {
            entries.add(entry(fact, names.apply(fact.releaseId()), axis, sources));
        }
        return links.ofEntries(entries, clocks);
    }

    /** All that a fact ever said, the first wording first. */
    List<WordingEntry> wordings(FactView fact, CaseNames names) {
        return changes.wordings(fact, names);
    }

    private TimelineEntry entry(FactView seen, CaseNames names, @Nullable TimeAxis axis, CitedSources sources) {
        ReleaseFact fact = seen.fact();
        OccurredView occurred = seen.occurred();
        EdtfDate date = occurred == null ? null : occurred.edtf();
        String when = date == null ? null : dates.understood(date);
        List<CitedSource> cited = sources.cite(seen.citations());
        List<AccountLine> others = accounts.beside(seen, sources);
        return new TimelineEntry(
                seen.releaseId(),
                names.model(),
                seen.factId(),
                seen.position(),
                lines.label(fact),
                FactHue.of(fact, names),
                seen.state(),
                changes.was(seen, names),
                changes.of(seen),
                others,
                seen.countedInstead() == null ? null : TimelineEntry.href(seen.releaseId(), seen.countedInstead()),
                FactChanges.about(seen),
                seen.happened() == Certainty.POSSIBLE,
                fact instanceof ReleaseRegistered || fact instanceof RecordKeeping || seen.countedInstead() != null,
                sentences.of(fact, names),
                seen.original() == null
                        ? lines.details(fact, names, seen.replaced())
                        : details.corrected(seen.original().fact(), fact, names),
                when,
                occurred == null ? null : occurred.edtf().toString(),
                occurred == null ? null : occurred.asStated(),
                seen.orderCertain(),
                axis == null || date == null || when == null
                        ? null
                        : RangeBar.once(axis, RangeBar.Extent.of(date), BAR_WIDTH),
                cited,
                seen.actor().name(),
                dates.moment(seen.recordedAt()));
    }

    private static Interval bounds(@Nullable OccurredView occurred) {
        return occurred == null ? Interval.UNBOUNDED : new Interval(occurred.earliest(), occurred.latest());
    }
}
