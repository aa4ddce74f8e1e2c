package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;

/** What the registration of a case says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(
        Organisation company,
        String model,
        @Nullable String version,
        @Nullable String description,
        @Nullable String family,
        @Nullable String succeeds)
        implements WithNames<RegistrationView> {
    @Override
    public RegistrationView with(Names names) {
        return new RegistrationView(names.company(company), model, version, description, family, succeeds);
    }
}
