package org.modeldocket.query.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.vocabulary.Standing;

/** A release by what it is called and where it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseLink(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        Standing standing) {}
