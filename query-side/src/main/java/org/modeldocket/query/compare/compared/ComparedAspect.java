package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.Match;

/**
 * An aspect of all compared releases, and whether it differs between any two of them.
 *
 * @param of which treatment or which wait; absent of other aspects
 * @param releases in the order in which they were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedAspect(Aspect aspect, @Nullable String of, Match differs, List<AspectOfRelease> releases) {
    static ComparedAspect of(Aspect aspect, @Nullable String of, List<AspectOfRelease> releases) {
        Match differs = Match.NO;
        for (int i = 0; i < releases.size(); i++) {
            for (int j = 0; j < i; j++) {
                differs = differs.or(ValueDifference.between(
                        aspect, releases.get(i).values(), releases.get(j).values()));
            }
        }
        return new ComparedAspect(aspect, of, differs, releases);
    }

    boolean isEmpty() {
        return releases.stream().allMatch(release -> release.values().isEmpty());
    }
}
