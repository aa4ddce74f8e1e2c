package org.modeldocket.query.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.difference.FactTold;
import org.modeldocket.query.timeline.FactSeen;
import org.modeldocket.query.timeline.OccurredSeen;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Actor;

/** Puts facts into the entries of a timeline, in the order given, with bars on one axis and sources numbered together. */
final class Timeline {
    static final int BAR_WIDTH = 176;

    private final Words words;
    private final DateWords dates;
    private final Sentences sentences;
    private final Details details;
    private final Changes changes;
    private final KnownLinks links;

    Timeline(Words words, DateWords dates, Sentences sentences, Details details, KnownLinks links) {
        this.words = words;
        this.dates = dates;
        this.sentences = sentences;
        this.details = details;
        this.links = links;
        changes = new Changes(words, dates, sentences);
    }

    Sources sources() {
        return new Sources(dates);
    }

    /**
     * @param names what the case of that release id speaks of
     * @param clocks the moment of the page
     */
    List<Entry> entries(List<FactSeen> facts, Function<String, CaseNames> names, Sources sources, Clocks clocks) {
        TimeAxis axis = TimeAxis.over(
                facts.stream().map(FactSeen::occurred).map(Timeline::bounds).toList());
        List<Entry> entries = new ArrayList<>();
        for (FactSeen fact : facts) {
            entries.add(entry(fact, names.apply(fact.releaseId()), axis, sources));
        }
        return links.ofEntries(entries, clocks);
    }

    /** A fact as a step of the replay: what it said when it was recorded. */
    StepLine step(RecordedFact recorded, int number, CaseNames names, Clocks clocks) {
        return links.ofStep(stepInList(recorded, number, names), clocks);
    }

    /** The same for a list, which shows the sentence alone. */
    StepLine stepInList(RecordedFact recorded, int number, CaseNames names) {
        return line(recorded.fact(), number, recorded.position(), recorded.actor(), recorded.recordedAt(), names);
    }

    /** The facts that a difference tells, each under its number in the record: what each said when it was recorded. */
    List<StepLine> told(List<FactTold> told, CaseNames names, Clocks clocks) {
        return links.ofSteps(
                told.stream()
                        .map(one -> line(
                                one.wording().fact(),
                                one.position(),
                                one.position(),
                                one.actor(),
                                one.recordedAt(),
                                names))
                        .toList(),
                clocks);
    }

    private StepLine line(
            ReleaseFact fact, long number, long position, Actor actor, Instant recordedAt, CaseNames names) {
        return new StepLine(
                number,
                position,
                fact.factId().toString(),
                label(fact),
                Hue.of(fact, names),
                sentences.of(fact, names),
                details.of(fact, names),
                actor.name(),
                dates.moment(recordedAt));
    }

    /** All that a fact ever said, the first wording first. */
    List<WordingShown> wordings(FactSeen fact, CaseNames names) {
        return changes.wordings(fact, names);
    }

    private Entry entry(FactSeen seen, CaseNames names, @Nullable TimeAxis axis, Sources sources) {
        ReleaseFact fact = seen.fact();
        OccurredSeen occurred = seen.occurred();
        EdtfDate date = occurred == null ? null : EdtfDate.parse(occurred.edtf());
        String when = date == null ? null : dates.understood(date);
        return new Entry(
                seen.releaseId(),
                names.model(),
                seen.factId(),
                seen.position(),
                label(fact),
                Hue.of(fact, names),
                seen.state(),
                changes.was(seen, names),
                changes.of(seen),
                Changes.about(seen),
                seen.happened() == Certainty.POSSIBLE,
                fact instanceof ReleaseRegistered || fact instanceof RecordKeeping,
                sentences.of(fact, names),
                details.of(fact, names),
                when,
                occurred == null ? null : occurred.edtf(),
                occurred == null ? null : occurred.asStated(),
                seen.orderCertain(),
                axis == null || date == null || when == null
                        ? null
                        : RangeBar.once(axis, RangeBar.Extent.of(date), BAR_WIDTH, when),
                sources.cite(seen.citations()),
                seen.actor().name(),
                dates.moment(seen.recordedAt()));
    }

    private String label(ReleaseFact fact) {
        String label = words.say("type." + FactType.of(fact).logicalName());
        return fact instanceof DirectiveIssued d ? words.say("type.with-force", label, words.name(d.force())) : label;
    }

    private static Interval bounds(@Nullable OccurredSeen occurred) {
        return occurred == null ? Interval.UNBOUNDED : new Interval(occurred.earliest(), occurred.latest());
    }
}
