package org.modeldocket.query.timeline.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.diff.RecordedFactView;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.Occurred;
import org.springframework.stereotype.Component;

/** Puts facts as they were recorded into the lines of a replay or a difference. */
@Component
public final class FactLines {
    private final Messages words;
    private final DateText dates;
    private final FactSentences sentences;
    private final FactDetails details;
    private final LinkFilter links;

    FactLines(Messages words, DateText dates, FactSentences sentences, FactDetails details, LinkFilter links) {
        this.words = words;
        this.dates = dates;
        this.sentences = sentences;
        this.details = details;
        this.links = links;
    }

    /** A fact as a step of the replay: what it said when it was recorded. */
    public FactLine step(
            RecordedFact recorded, int number, CaseNames names, BitemporalPoint clocks, ReplacedWordings replaced) {
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
    public FactLine stepInList(RecordedFact recorded, int number, CaseNames names) {
        return line(recorded.fact(), number, recorded.position(), recorded.actor(), recorded.recordedAt(), names, null);
    }

    /** The facts of a difference, each with its record entry, as they were recorded. */
    public List<FactLine> told(
            List<RecordedFactView> told, CaseNames names, BitemporalPoint clocks, ReplacedWordings replaced) {
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

    private FactLine line(
            ReleaseFact fact,
            long number,
            long position,
            Actor actor,
            Instant recordedAt,
            CaseNames names,
            @Nullable ReleaseFact replaced) {
        return new FactLine(
                number,
                position,
                fact.factId().toString(),
                label(fact),
                FactHue.of(fact, names),
                sentences.of(fact, names),
                details(fact, names, replaced),
                actor.name(),
                dates.moment(recordedAt));
    }

    /** With what a correction replaced, where that was another sentence. */
    List<FactDetail> details(ReleaseFact fact, CaseNames names, @Nullable ReleaseFact replaced) {
        List<FactDetail> all = details.of(fact, names, replaced);
        if (!(fact instanceof FactCorrected correction) || replaced == null) {
            return all;
        }
        String before = sentences.of(replaced, names);
        if (before.equals(sentences.of(correction.replacement(), names))) {
            return all;
        }
        List<FactDetail> more = new ArrayList<>(all);
        more.addFirst(new FactDetail(words.say("detail.replaced"), before, null, true));
        return more;
    }

    /** What a fact says. */
    public String sentence(ReleaseFact fact, CaseNames names) {
        return sentences.of(fact, names);
    }

    /** What a fact says, with its date. */
    public String wording(ReleaseFact fact, CaseNames names) {
        String sentence = sentences.of(fact, names);
        Occurred occurred = fact.occurred();
        return occurred == null ? sentence : words.say("part.dated", sentence, dates.understood(occurred.edtf()));
    }

    /** Its type, of a directive with its force. */
    String label(ReleaseFact fact) {
        String label = words.say("type." + FactType.of(fact).logicalName());
        return fact instanceof DirectiveIssued d ? words.say("type.with-force", label, words.name(d.force())) : label;
    }
}
