package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a fact was read; what the source does not say is absent. {@code publishedOn} is an EDTF date. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationSeen(
        String publisher,
        String title,
        @Nullable String url,
        @Nullable String publishedOn,
        @Nullable Instant retrievedAt,
        @Nullable String quote,
        @Nullable String locator) {}
