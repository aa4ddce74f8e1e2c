package org.modeldocket.query.statistics.durations;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.method.KaplanMeier;

/** The waits of some releases, those that are certain apart from those that are possible. For one thread. */
final class Waits {
    private final List<ReleaseWait> certain = new ArrayList<>();
    private int possible;

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

    /** With each wait as short as its dates allow. */
    KaplanMeier shortest() {
        return KaplanMeier.of(certain.stream().map(ReleaseWait::shortest).toList());
    }

    /** With each wait as long as its dates allow. */
    KaplanMeier longest() {
        return KaplanMeier.of(certain.stream().map(ReleaseWait::longest).toList());
    }
}
