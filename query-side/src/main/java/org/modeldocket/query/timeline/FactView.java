package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.ClaimRank;
import tools.jackson.databind.JsonNode;

/**
 * One fact with its evidence, its place, and what became of it. What it says is what it says as corrected; while it is
 * retracted, what it last said.
 *
 * @param type the logical name, such as {@code directive-issued}
 * @param state what has become of it
 * @param occurred absent in a fact of record-keeping
 * @param happened whether it had happened by the day asked about, definitely or possibly; absent where no day was asked about,
 *     and in a fact of record-keeping
 * @param orderCertain whether its place among the facts of its case is known, or a guess since dates overlap
 * @param citations its sources now, those added later marked
 * @param data the members of this type of fact, and its note
 * @param original what it said first; absent where that is what it says
 * @param correctedBy by sequence, also those that were retracted; absent where there are none, as the next two are
 * @param rank among the accounts of what it tells; absent where that is NORMAL
 * @param countedInstead the account of the same that counts in its place; absent where it counts itself, or is retracted
 * @param otherAccounts what other sources say of the same; absent where none does, and where it does not count
 * @param replaced of a correction, what it put something else in the place of; not part of the JSON
 * @param fact the same as a value, for those who speak Java; not part of the JSON
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FactView(
        String releaseId,
        String factId,
        String type,
        int revision,
        long position,
        long sequence,
        FactState state,
        @Nullable OccurredView occurred,
        @Nullable Certainty happened,
        Instant recordedAt,
        Actor actor,
        boolean orderCertain,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<CitationView> citations,
        @JsonInclude(JsonInclude.Include.ALWAYS) JsonNode data,
        @Nullable WordingView original,
        List<ChangeView> correctedBy,
        List<ChangeView> retractedBy,
        List<ChangeView> reinstatedBy,
        @Nullable ClaimRank rank,
        @Nullable String countedInstead,
        @Nullable OtherAccounts otherAccounts,
        @JsonIgnore @Nullable ReleaseFact replaced,
        @JsonIgnore ReleaseFact fact) {}
