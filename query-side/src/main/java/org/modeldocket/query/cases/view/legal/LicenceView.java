package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.vocabulary.legal.LicenceDecision;

/**
 * What was decided about a licence.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LicenceView(
        String directiveId,
        LicenceDecision decision,
        List<AudienceView> audience,
        @Nullable String conditions,
        DateView occurred,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {
    /** A list that is empty is absent in JSON. */
    public LicenceView {
        otherAccounts = Objects.requireNonNullElse(otherAccounts, List.of());
    }
}
