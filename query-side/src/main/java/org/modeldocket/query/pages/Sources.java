package org.modeldocket.query.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.query.timeline.CitationSeen;
import org.modeldocket.time.EdtfDate;

/** The sources of one page, numbered as they come; the same citation keeps its number. */
final class Sources {
    private final DateWords dates;
    private final Map<CitationSeen, Source> numbered = new LinkedHashMap<>();

    Sources(DateWords dates) {
        this.dates = dates;
    }

    /** The sources of these citations, in the order of their numbers. */
    List<Source> cite(List<CitationSeen> citations) {
        List<Source> sources = new ArrayList<>();
        for (CitationSeen citation : citations) {
            sources.add(numbered.computeIfAbsent(citation, c -> numbered(c, numbered.size() + 1)));
        }
        sources.sort(Comparator.comparingInt(Source::number));
        return sources;
    }

    List<Source> all() {
        return List.copyOf(numbered.values());
    }

    private Source numbered(CitationSeen c, int number) {
        String published = c.publishedOn() == null ? null : dates.named(EdtfDate.parse(c.publishedOn()));
        String retrieved = c.retrievedAt() == null ? null : dates.moment(c.retrievedAt());
        return new Source(
                number,
                c.addedBy() != null,
                c.publisher(),
                c.title(),
                c.url(),
                published,
                retrieved,
                c.quote(),
                c.locator());
    }
}
