package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;

/**
 * A case at a court with its rulings.
 *
 * @param filed absent where a ruling is recorded and the filing is not, as plaintiff and relief
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
        List<String> factIds) {}
