package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import tools.jackson.databind.JsonNode;

/**
 * One fact with its evidence and its place.
 *
 * @param type the logical name, such as {@code directive-issued}
 * @param occurred absent in a fact of record-keeping
 * @param orderCertain whether its place among the facts of its case is known, or a guess since dates overlap
 * @param data the members of this type of fact, and its note
 * @param fact the same as a value, for those who speak Java; not part of the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactSeen(
        String releaseId,
        String factId,
        String type,
        int revision,
        long position,
        long sequence,
        @Nullable OccurredSeen occurred,
        Instant recordedAt,
        Actor actor,
        boolean orderCertain,
        List<CitationSeen> citations,
        JsonNode data,
        @JsonIgnore ReleaseFact fact) {}
