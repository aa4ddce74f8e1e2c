package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** What the company gave its word for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
        List<AgencyName> agencies,
        List<String> undertakings,
        @Nullable DateView by,
        @Nullable String directiveId,
        DateView occurred,
        String factId)
        implements WithNames<CommitmentView> {
    @Override
    public CommitmentView with(Names names) {
        return new CommitmentView(names.agencies(agencies), undertakings, by, directiveId, occurred, factId);
    }
}
