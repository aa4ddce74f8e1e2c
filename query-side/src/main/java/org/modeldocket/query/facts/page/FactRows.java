package org.modeldocket.query.facts.page;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.timeline.page.SupportingFacts;
import org.modeldocket.query.timeline.page.TimelineEntries;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.ui.moment.Moment;
import org.springframework.stereotype.Component;

/** Puts listed facts into words, each with the names of its case. */
@Component
public final class FactRows {
    private final TimelineEntries timeline;
    private final SupportingFacts supporting;

    FactRows(TimelineEntries timeline, SupportingFacts supporting) {
        this.timeline = timeline;
        this.supporting = supporting;
    }

    /** The sources of a page, none so far. */
    public CitedSources sources() {
        return timeline.sources();
    }

    /** @param sources to which those of the facts are added */
    public List<FactRow> of(List<FactEntry> listed, CitedSources sources, Moment moment) {
        List<TimelineEntry> entries = timeline.entries(
                listed.stream().map(FactEntry::fact).toList(), supporting.names(moment)::of, sources, moment.clocks());
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(FactRow.of(entries.get(i), listed.get(i)));
        }
        return rows;
    }
}
