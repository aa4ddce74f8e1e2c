package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Certainty;

/**
 * An answer about a day, which dates that are not exact may leave open. In JSON its two other members are members of the answer,
 * and absent where nothing is open or no day is asked about.
 *
 * @param said the certain answer or, where there is none, the possible one
 * @param happened {@code POSSIBLE} where the answer is only possible
 * @param possible the possible answer, where it differs from the certain one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UncertainAnswer<T>(
        @JsonUnwrapped T said,
        @Nullable Certainty happened,
        @Nullable T possible) {
    /** The same with what is said turned into something else. */
    public <R> UncertainAnswer<R> map(Function<T, R> change) {
        return new UncertainAnswer<>(change.apply(said), happened, possible == null ? null : change.apply(possible));
    }

    /** What both readings of vague dates have of something, each once. */
    public <E> List<E> both(Function<T, List<E>> of) {
        return both(of.apply(said), possible == null ? null : of.apply(possible));
    }

    /** Both lists, each entry once; the second may be absent. */
    public static <E> List<E> both(List<E> said, @Nullable List<E> possible) {
        return possible == null || possible.equals(said)
                ? said
                : Stream.concat(said.stream(), possible.stream()).distinct().toList();
    }

    /** Empty where neither is there. */
    public static <T> Optional<UncertainAnswer<T>> of(@Nullable T definite, @Nullable T possible) {
        if (definite != null) {
            return Optional.of(new UncertainAnswer<>(definite, null, definite.equals(possible) ? null : possible));
        }
        return Optional.ofNullable(possible).map(maybe -> new UncertainAnswer<>(maybe, Certainty.POSSIBLE, null));
    }
}
