package org.modeldocket.query.timeline.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.timeline.ChangeView;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.OccurredView;
import org.modeldocket.query.timeline.WordingView;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.FactJson;

/** The history of a fact: what it said before, and who changed it, when and why. */
final class FactChanges {
    private final Messages words;
    private final DateText dates;
    private final FactSentences sentences;

    FactChanges(Messages words, DateText dates, FactSentences sentences) {
        this.words = words;
        this.dates = dates;
        this.sentences = sentences;
    }

    Wording wording(WordingView seen, CaseNames names) {
        OccurredView occurred = seen.occurred();
        return new Wording(
                sentences.of(seen.fact(), names),
                occurred == null ? null : dates.understood(occurred.edtf()),
                occurred == null ? null : occurred.asStated());
    }

    /** What it said first; null where that is what it says. */
    @Nullable
    Wording was(FactView fact, CaseNames names) {
        return fact.original() == null ? null : wording(fact.original(), names);
    }

    List<FactChange> of(FactView fact) {
        List<FactChange> lines = new ArrayList<>();
        fact.correctedBy().forEach(c -> lines.add(line(fact, c, "corrected", c.state() == FactState.STANDING)));
        fact.retractedBy().forEach(r -> lines.add(line(fact, r, "retracted", fact.state() == FactState.RETRACTED)));
        fact.reinstatedBy().forEach(r -> lines.add(line(fact, r, "reinstated", fact.state() != FactState.RETRACTED)));
        // One command at a time changes a fact, so that no two were recorded in disorder; those of one instant stay as
        // they are.
        lines.sort(Comparator.comparing(FactChange::recordedAt));
        return lines;
    }

    private FactChange line(FactView fact, ChangeView change, String kind, boolean counts) {
        return new FactChange(
                TimelineEntry.href(fact.releaseId(), change.factId()),
                words.say("changed." + kind, change.actor().name(), dates.moment(change.recordedAt())),
                change.reason(),
                counts ? null : words.say("changed." + kind + ".over"),
                change.recordedAt());
    }

    /** All that it ever said, the first wording first. */
    List<WordingEntry> wordings(FactView fact, CaseNames names) {
        List<WordingEntry> wordings = new ArrayList<>();
        WordingView first = fact.original() == null ? WordingView.of(fact.fact()) : fact.original();
        FactState state = fact.original() == null ? fact.state() : FactState.CORRECTED;
        wordings.add(shown("first", fact.actor(), fact.recordedAt(), state, first, names));
        for (ChangeView correction : fact.correctedBy()) {
            if (correction.says() != null && correction.state() != null) {
                FactState its = fact.state() == FactState.RETRACTED ? FactState.RETRACTED : correction.state();
                wordings.add(
                        shown("corrected", correction.actor(), correction.recordedAt(), its, correction.says(), names));
            }
        }
        return wordings;
    }

    private WordingEntry shown(
            String kind, Actor actor, Instant recordedAt, FactState state, WordingView says, CaseNames names) {
        return new WordingEntry(
                words.say("wording." + kind, actor.name(), dates.moment(recordedAt)),
                state,
                wording(says, names),
                FactJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(says.data()));
    }

    /** Where the fact is shown that this one is about; null in any but a fact of record-keeping. */
    static @Nullable String about(FactView seen) {
        ReleaseFact fact = seen.fact();
        return fact instanceof RecordKeeping about
                ? TimelineEntry.href(seen.releaseId(), about.targetFactId().toString())
                : null;
    }
}
