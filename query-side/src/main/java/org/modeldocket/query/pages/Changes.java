package org.modeldocket.query.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.timeline.ChangeSeen;
import org.modeldocket.query.timeline.FactSeen;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.query.timeline.OccurredSeen;
import org.modeldocket.query.timeline.WordingSeen;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.FactJson;

/** Tells what became of a fact: what it said before, and who changed it, when and why. */
final class Changes {
    private final Words words;
    private final DateWords dates;
    private final Sentences sentences;

    Changes(Words words, DateWords dates, Sentences sentences) {
        this.words = words;
        this.dates = dates;
        this.sentences = sentences;
    }

    Wording wording(WordingSeen seen, CaseNames names) {
        OccurredSeen occurred = seen.occurred();
        return new Wording(
                sentences.of(seen.fact(), names),
                occurred == null ? null : dates.understood(EdtfDate.parse(occurred.edtf())),
                occurred == null ? null : occurred.asStated());
    }

    /** What it said first; null where that is what it says. */
    @Nullable
    Wording was(FactSeen fact, CaseNames names) {
        return fact.original() == null ? null : wording(fact.original(), names);
    }

    List<ChangeLine> of(FactSeen fact) {
        List<ChangeLine> lines = new ArrayList<>();
        fact.correctedBy().forEach(c -> lines.add(line(fact, c, "corrected", c.state() == FactState.STANDING)));
        fact.retractedBy().forEach(r -> lines.add(line(fact, r, "retracted", fact.state() == FactState.RETRACTED)));
        fact.reinstatedBy().forEach(r -> lines.add(line(fact, r, "reinstated", fact.state() != FactState.RETRACTED)));
        // One command at a time changes a fact, so that no two were recorded in disorder; those of one instant stay as
        // they are.
        lines.sort(Comparator.comparing(ChangeLine::recordedAt));
        return lines;
    }

    private ChangeLine line(FactSeen fact, ChangeSeen change, String kind, boolean counts) {
        return new ChangeLine(
                Entry.href(fact.releaseId(), change.factId()),
                words.say("changed." + kind, change.actor().name(), dates.moment(change.recordedAt())),
                change.reason(),
                counts,
                change.recordedAt());
    }

    /** All that it ever said, the first wording first. */
    List<WordingShown> wordings(FactSeen fact, CaseNames names) {
        List<WordingShown> wordings = new ArrayList<>();
        WordingSeen first = fact.original() == null ? WordingSeen.of(fact.fact()) : fact.original();
        FactState state = fact.original() == null ? fact.state() : FactState.CORRECTED;
        wordings.add(shown("first", fact.actor(), fact.recordedAt(), state, first, names));
        for (ChangeSeen correction : fact.correctedBy()) {
            if (correction.says() != null && correction.state() != null) {
                FactState its = fact.state() == FactState.RETRACTED ? FactState.RETRACTED : correction.state();
                wordings.add(
                        shown("corrected", correction.actor(), correction.recordedAt(), its, correction.says(), names));
            }
        }
        return wordings;
    }

    private WordingShown shown(
            String kind, Actor actor, Instant recordedAt, FactState state, WordingSeen says, CaseNames names) {
        return new WordingShown(
                words.say("wording." + kind, actor.name(), dates.moment(recordedAt)),
                state,
                wording(says, names),
                FactJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(says.data()));
    }

    /** Where the fact is shown that this one is about; null in any but a fact of record-keeping. */
    static @Nullable String about(FactSeen seen) {
        ReleaseFact fact = seen.fact();
        return fact instanceof RecordKeeping about
                ? Entry.href(seen.releaseId(), about.targetFactId().toString())
                : null;
    }
}
