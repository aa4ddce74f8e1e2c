package org.modeldocket.query.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.diff.FactTold;
import org.modeldocket.query.timeline.FactSeen;
import org.modeldocket.query.timeline.OccurredSeen;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.Occurred;

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
    StepLine step(RecordedFact recorded, int number, CaseNames names, Clocks clocks, ReplacedWordings replaced) {
        return links.ofStep(
                line(
                        recorded.fact(),
                        number,
                        recorded.position(),
                        recorded.actor(),
                        recorded.recordedAt(),
                        names,
                        replaced.by(recorded.fact().factId())),
                clocks);
    }

    /** The same for a list, which shows the sentence alone. */
    StepLine stepInList(RecordedFact recorded, int number, CaseNames names) {
        return line(recorded.fact(), number, recorded.position(), recorded.actor(), recorded.recordedAt(), names, null);
    }

    /** The facts that a difference tells, each under its number in the record: what each said when it was recorded. */
    List<StepLine> told(List<FactTold> told, CaseNames names, Clocks clocks, ReplacedWordings replaced) {
        return links.ofSteps(
                told.stream()
                        .map(one -> line(
                                one.wording().fact(),
                                one.position(),
                                one.position(),
                                one.actor(),
                                one.recordedAt(),
                                names,
                                replaced.by(one.wording().fact().factId())))
                        .toList(),
                clocks);
    }

    private StepLine line(
            ReleaseFact fact,
            long number,
            long position,
            Actor actor,
            Instant recordedAt,
            CaseNames names,
            @Nullable ReleaseFact replaced) {
        return new StepLine(
                number,
                position,
                fact.factId().toString(),
                label(fact),
                Hue.of(fact, names),
                sentences.of(fact, names),
                details(fact, names, replaced),
                actor.name(),
                dates.moment(recordedAt));
    }

    /** With what a correction replaced, where that was another sentence. */
    private List<Detail> details(ReleaseFact fact, CaseNames names, @Nullable ReleaseFact replaced) {
        List<Detail> all = details.of(fact, names, replaced);
        if (!(fact instanceof FactCorrected correction) || replaced == null) {
            return all;
        }
        String before = sentences.of(replaced, names);
        if (before.equals(sentences.of(correction.replacement(), names))) {
            return all;
        }
        List<Detail> more = new ArrayList<>(all);
        more.addFirst(new Detail(words.say("detail.replaced"), before, null, true));
        return more;
    }

    /** What a fact says, with its date. */
    String wording(ReleaseFact fact, CaseNames names) {
        String sentence = sentences.of(fact, names);
        Occurred occurred = fact.occurred();
        return occurred == null ? sentence : words.say("part.dated", sentence, dates.understood(occurred.edtf()));
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
                details(fact, names, seen.replaced()),
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
