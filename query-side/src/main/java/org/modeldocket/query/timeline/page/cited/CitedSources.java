package org.modeldocket.query.timeline.page.cited;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.timeline.CitationView;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;

/** The sources of one page, numbered as they come; the same citation keeps its number. */
public final class CitedSources {
    private final Messages words;
    private final DateText dates;
    private final Map<CitationView, CitedSource> numbered = new LinkedHashMap<>();

    public CitedSources(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    /** The sources of these citations, in the order of their numbers. */
    public List<CitedSource> cite(List<CitationView> citations) {
        List<CitedSource> sources = new ArrayList<>();
        for (CitationView citation : citations) {
            sources.add(numbered.computeIfAbsent(citation, c -> numbered(c, numbered.size() + 1)));
        }
        sources.sort(Comparator.comparingInt(CitedSource::number));
        return sources;
    }

    public List<CitedSource> all() {
        return List.copyOf(numbered.values());
    }

    private CitedSource numbered(CitationView c, int number) {
        String published = c.publishedOn() == null ? null : dates.named(c.publishedOn());
        String retrieved = c.retrievedAt() == null ? null : dates.moment(c.retrievedAt());
        return new CitedSource(
                number,
                c.addedBy() != null,
                c.publisher(),
                c.title(),
                c.url(),
                published,
                retrieved,
                c.quote(),
                c.locator(),
                kind(c));
    }

    private @Nullable String kind(CitationView c) {
        String basis = c.basis() == null ? null : words.name(c.basis());
        String rests = c.restsOn() == null ? null : words.say("source.rests-on", c.restsOn());
        return basis == null || rests == null ? basis == null ? rests : basis : words.say("source.kind", basis, rests);
    }
}
