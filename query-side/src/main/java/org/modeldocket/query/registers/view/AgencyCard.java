package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency with its directives and the releases that any fact connects it with.
 *
 * @param directiveCount how many directives it has
 * @param directives the first 50 of them
 * @param nextDirectives where the list of them goes on; absent where these are all
 * @param releaseCount how many releases it has to do with
 * @param releases the first 50 of them
 * @param nextReleases where the list of them goes on; absent where these are all
 * @param history absent where there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyCard(
        String id,
        String name,
        @Nullable String jurisdiction,
        long directiveCount,
        List<DirectiveCard> directives,
        @Nullable String nextDirectives,
        long releaseCount,
        List<ReleaseLink> releases,
        @Nullable String nextReleases,
        @Nullable OrganisationHistory history) {}
