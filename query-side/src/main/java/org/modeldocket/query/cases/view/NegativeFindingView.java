package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.timeline.OtherAccounts;

/**
 * A search that found no answer to its question.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
public record NegativeFindingView(
        String question,
        List<String> places,
        DateView searchedOn,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {}
