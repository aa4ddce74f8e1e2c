package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/**
 * One part of a case that is not what it was.
 *
 * @param before in the shape in which a case shows such a part; absent where it is new
 * @param after the same; absent where it is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        Part part,
        Kind change,
        @Nullable Object before,
        @Nullable Object after) {
    /** The same with names in what was so. */
    public Change before(Names names) {
        return new Change(part, change, named(before, names), after);
    }

    /** The same with names in what is so. */
    public Change after(Names names) {
        return new Change(part, change, before, named(after, names));
    }

    private static @Nullable Object named(@Nullable Object part, Names names) {
        return part instanceof WithNames<?> called ? called.with(names) : part;
    }

    /** What became of the part. */
    public enum Kind {
        NEW,
        CHANGED,
        /** A treatment or a preview that is over, a directive that is lifted, a suspension after which access is restored. */
        ENDED,
        /** The case does not say it any more, since what it rested on was corrected or retracted. */
        GONE
    }
}
