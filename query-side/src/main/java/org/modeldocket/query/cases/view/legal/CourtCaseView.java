package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.timeline.OtherAccounts;

/**
 * A case at a court with its rulings.
 *
 * @param filed absent where a ruling is recorded and the filing is not, as plaintiff and relief
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourtCaseView(
        String court,
        @Nullable String docket,
        @Nullable String plaintiff,
        @Nullable String directiveId,
        @Nullable String relief,
        @Nullable DateView filed,
        List<RulingView> rulings,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {
    /** A list that is empty is absent in JSON. */
    public CourtCaseView {
        otherAccounts = Objects.requireNonNullElse(otherAccounts, List.of());
    }
}
