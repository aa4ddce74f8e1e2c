package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.id.FactId;

/**
 * Where a fact was read; what the source does not say is absent. {@code publishedOn} is an EDTF date.
 *
 * @param addedBy the fact that added it later; absent where the fact itself, as it stands, names it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationView(
        String publisher,
        String title,
        @Nullable String url,
        @Nullable String publishedOn,
        @Nullable Instant retrievedAt,
        @Nullable String quote,
        @Nullable String locator,
        @Nullable String addedBy) {
    static CitationView of(Citation citation, @Nullable FactId addedBy) {
        return new CitationView(
                citation.publisher().value(),
                citation.title().value(),
                text(citation.url()),
                text(citation.publishedOn()),
                citation.retrievedAt(),
                text(citation.quote()),
                text(citation.locator()),
                text(addedBy));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
