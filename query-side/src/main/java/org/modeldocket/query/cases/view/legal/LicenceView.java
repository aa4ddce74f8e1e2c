package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.vocabulary.legal.LicenceDecision;

/** What was decided about a licence. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LicenceView(
        String directiveId,
        LicenceDecision decision,
        List<AudienceView> audience,
        @Nullable String conditions,
        DateView occurred,
        String factId) {}
