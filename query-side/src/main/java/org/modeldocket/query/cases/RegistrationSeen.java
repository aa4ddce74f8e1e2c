package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** What the registration of a case says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationSeen(
        Organisation company,
        String model,
        @Nullable String version,
        @Nullable String description) implements WithNames<RegistrationSeen> {
    @Override
    public RegistrationSeen with(Names names) {
        return new RegistrationSeen(names.company(company), model, version, description);
    }
}
