package org.modeldocket.query.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agency with its directives and the releases that any fact connects it with, at most 500 of each. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyCard(
        String id,
        String name,
        @Nullable String jurisdiction,
        List<DirectiveCard> directives,
        List<ReleaseLink> releases) {}
