package org.modeldocket.query.statistics.durations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.method.KaplanMeier;

/** The waits of some releases, those that are certain apart from those that are possible. For one thread. */
final class Waits {
    private final List<ReleaseWait> certain = new ArrayList<>();
    private int possible;
    private @Nullable KaplanMeier shortest;
    private @Nullable KaplanMeier longest;

    /** @param selected how surely its release is one of them */
    void add(ReleaseWait wait, Match selected) {
        if (wait.begun().and(selected) == Match.DEFINITE) {
            certain.add(wait);
        } else {
            possible++;
        }
    }

    List<ReleaseWait> certain() {
        return certain;
    }

    int possible() {
        return possible;
    }

    /** With each wait as short as its dates allow; of those that were added before it was first asked for. */
    KaplanMeier shortest() {
        if (shortest == null) {
            shortest =
                    KaplanMeier.of(certain.stream().map(ReleaseWait::shortest).toList());
        }
        return shortest;
    }

    /** With each wait as long as its dates allow; likewise. */
    KaplanMeier longest() {
        if (longest == null) {
            longest = KaplanMeier.of(certain.stream().map(ReleaseWait::longest).toList());
        }
        return longest;
    }
}
