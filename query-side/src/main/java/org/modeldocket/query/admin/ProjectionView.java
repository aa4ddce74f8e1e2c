package org.modeldocket.query.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;

/**
 * The state of the projection.
 *
 * @param generation how often it was made from the record
 * @param position up to which facts are applied or parked
 * @param lag how many facts of the record are neither yet
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
    static ProjectionView of(Projection projection) {
        return new ProjectionView(
                Projection.NAME,
                projection.generation(),
                projection.position(),
                projection.lag(),
                projection.deadLetters(),
                projection.trouble(),
                projection.rebuildProgress().orElse(null));
    }
}
