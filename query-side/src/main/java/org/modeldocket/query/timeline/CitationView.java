package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.CitationBasis;
import org.modeldocket.vocabulary.id.FactId;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Where a fact was read; what the source does not say is absent.
 *
 * @param restsOn the publisher on whose report it rests
 * @param addedBy the fact that added it later; absent where the fact itself, as it stands, names it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationView(
        String publisher,
        String title,
        @Nullable String url,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        EdtfDate publishedOn,

        @Nullable Instant retrievedAt,
        @Nullable String quote,
        @Nullable String locator,
        @Nullable CitationBasis basis,
        @Nullable String restsOn,
        @Nullable String addedBy) {
    static CitationView of(Citation citation, @Nullable FactId addedBy) {
        return new CitationView(
                citation.publisher().value(),
                citation.title().value(),
                text(citation.url()),
                citation.publishedOn(),
                citation.retrievedAt(),
                text(citation.quote()),
                text(citation.locator()),
                citation.basis(),
                text(citation.restsOn()),
                text(addedBy));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
