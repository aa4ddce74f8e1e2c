package org.modeldocket.query.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.Processors;
import org.modeldocket.query.projection.RebuildProgress;

/**
 * How a projection stands.
 *
 * @param generation how often it was made from the record
 * @param position up to which it has taken facts in or parked them
 * @param lag how many facts of the record are still to come
 * @param deadLetters how many facts are parked
 * @param trouble what keeps it from moving on; absent when nothing does
 * @param rebuild the last rebuild since the start; absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectionView(
        String name,
        int generation,
        long position,
        long lag,
        long deadLetters,
        @Nullable String trouble,
        @Nullable RebuildProgress rebuild) {
    static ProjectionView of(String name, Processors processors) {
        return new ProjectionView(
                name,
                processors.generation(name),
                processors.place(name),
                processors.lag(name),
                processors.deadLetters(name),
                processors.trouble(name),
                processors.rebuildProgress(name).orElse(null));
    }
}
