package org.modeldocket.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.time.Certainty;

/**
 * Something that a search found.
 *
 * @param id of the release, the organisation, the directive or the fact
 * @param title its name; of a fact, that of its release
 * @param releaseId of the release that it is about; absent where it is about none
 * @param company of the release
 * @param type of a fact
 * @param occurred when it happened, as a fact says; absent where it says nothing of that
 * @param position of the record entry with which it was first recorded; absent where it is named by several
 * @param snippet an excerpt of what it says, with marks; absent where it says nothing but its name
 * @param state RETRACTED where it was taken back; absent otherwise
 * @param happened POSSIBLE where it is not certain by the day asked about; absent otherwise
 * @param match POSSIBLE where vague dates leave open whether it meets the filters; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchItem(
        SearchKind kind,
        String id,
        String title,
        @Nullable String releaseId,
        @Nullable Organisation company,
        @Nullable String type,
        @Nullable DateView occurred,
        @Nullable Long position,
        @Nullable List<TextPart> snippet,
        @Nullable FactState state,
        @Nullable Certainty happened,
        @Nullable Certainty match,
        SearchLinks links) {}
