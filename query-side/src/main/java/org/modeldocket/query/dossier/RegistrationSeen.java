package org.modeldocket.query.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Organisation;

/** What the registration of a case says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationSeen(
        Organisation company,
        String model,
        @Nullable String version,
        @Nullable String description) {}
