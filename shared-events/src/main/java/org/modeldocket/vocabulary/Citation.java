package org.modeldocket.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;

/**
 * Where a fact was read. Only publisher and title are always known; the rest is absent rather than invented.
 *
 * @param publishedOn when the source appeared, as precisely as it says
 * @param retrievedAt when the recorder read it, by their own clock
 * @param quote the source's own words, at most 300 characters
 * @param locator where in the source: a page, a paragraph, a footnote number
 * @param basis what the source is
 * @param restsOn the publisher on whose report it rests, as it says
 */
public record Citation(
        ShortText publisher,
        ShortText title,
        @Nullable WebUrl url,
        @Nullable EdtfDate publishedOn,
        @Nullable Instant retrievedAt,
        @Nullable ShortText quote,
        @Nullable ShortText locator,
        @Nullable CitationBasis basis,
        @Nullable ShortText restsOn) {}
