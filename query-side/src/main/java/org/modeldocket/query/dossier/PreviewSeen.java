package org.modeldocket.query.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Party;

/** A preview with its extensions; {@code ended} is absent while it is open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviewSeen(
        String previewId,
        Party grantedBy,
        List<AgencyName> agencies,
        boolean customerByCustomer,
        @Nullable When plannedEnd,
        When granted,
        @Nullable When ended,
        boolean open,
        List<String> factIds) {}
