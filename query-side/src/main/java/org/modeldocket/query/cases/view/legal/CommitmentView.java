package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.OtherAccounts;

/**
 * What the company gave its word for.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
        List<AgencyName> agencies,
        List<String> undertakings,
        @Nullable DateView by,
        @Nullable String directiveId,
        DateView occurred,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<CommitmentView> {
    /** A list that is empty is absent in JSON. */
    public CommitmentView {
        otherAccounts = Objects.requireNonNullElse(otherAccounts, List.of());
    }

    @Override
    public CommitmentView with(Names names) {
        return new CommitmentView(
                names.agencies(agencies), undertakings, by, directiveId, occurred, factId, otherAccounts);
    }
}
