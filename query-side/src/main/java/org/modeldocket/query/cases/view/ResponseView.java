package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.vocabulary.Stance;

/**
 * What the company answered.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseView(
        @Nullable String directiveId,
        Stance stance,
        String statement,
        DateView occurred,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {}
