package org.modeldocket.query.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Party;

/** A suspension of access; {@code restored} is absent while it is open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionSeen(
        String suspensionId,
        @Nullable String directiveId,
        Party imposedBy,
        List<Audience> audience,
        When suspended,
        @Nullable When restored,
        boolean open) {}
