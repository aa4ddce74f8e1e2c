package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How long a group of releases waited, or one release.
 *
 * @param value of the facet, or the id of the release
 * @param name of a company or an agency, or the model of a release; absent for others
 * @param waits of a group; absent for a release
 * @param duration of a release; absent for a group
 * @param releases address of the list of the group's releases, or of the release
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DurationItem(
        String value,
        @Nullable String name,
        @Nullable WaitSummary waits,
        @Nullable ReleaseWaitView duration,
        String releases) {}
