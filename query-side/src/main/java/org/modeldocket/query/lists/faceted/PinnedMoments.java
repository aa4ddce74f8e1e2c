package org.modeldocket.query.lists.faceted;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.views.LiveTables;

/** Asks for each page of a list at the point of the record that its first page shows. */
public final class PinnedMoments {
    private PinnedMoments() {}

    /** @param after where the page begins; null on the first page */
    public static <T> AsOfAnswer<T> at(
            LiveTables live, BitemporalPoint clocks, @Nullable ListCursor after, Function<ReadPoint, T> question) {
        BitemporalPoint asked = clocks.knownAt() == null ? known(clocks, after) : clocks;
        Optional<AsOfAnswer<T>> found =
                live.at(asked, at -> goesOn(after, at) ? Optional.empty() : Optional.of(answer(at, question)));
        return found.orElseGet(() -> live.at(known(clocks, after), at -> answer(at, question)));
    }

    private static <T> AsOfAnswer<T> answer(ReadPoint at, Function<ReadPoint, T> question) {
        return new AsOfAnswer<>(question.apply(at), at.asOf());
    }

    /** Whether facts have come since the first page, which showed a point of the record that was still to come. */
    private static boolean goesOn(@Nullable ListCursor after, ReadPoint at) {
        return after != null
                && after.position() > 0
                && at.asOf().beyondRecord() != null
                && at.position() > after.position();
    }

    private static BitemporalPoint known(BitemporalPoint clocks, @Nullable ListCursor after) {
        return after == null || after.position() == 0
                ? clocks
                : new BitemporalPoint(clocks.validAt(), new KnownAt.Position(after.position()));
    }
}
