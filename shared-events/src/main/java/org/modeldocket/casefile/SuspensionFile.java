package org.modeldocket.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.SuspensionId;

/** A suspension of access. {@code restored} is absent while it is open. */
public record SuspensionFile(
        SuspensionId suspensionId,
        @Nullable DirectiveId directiveId,
        Party imposedBy,
        List<Audience> audience,
        Occurred suspended,
        @Nullable Occurred restored) {}
