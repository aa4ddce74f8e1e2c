package org.modeldocket.query.statistics.disparity;

import org.jspecify.annotations.Nullable;

/**
 * A group beside all others, in the readings of the dates.
 *
 * @param mayHave how many of those that certainly are in the group may have met the treatment
 * @param undecided how many more releases may be in the group
 * @param lowest null where dates leave nothing open, as {@code highest}
 */
record GroupReadings(
        int mayHave,
        int undecided,
        RateComparison certain,
        @Nullable RateComparison lowest,
        @Nullable RateComparison highest) {
    /** Where dates leave open whether a release is in the group, both have it as undecided. */
    static GroupReadings of(Tally in, Tally others) {
        boolean isVague = in.mayHave() > 0 || in.undecided() > 0 || others.mayHave() > 0 || others.undecided() > 0;
        return new GroupReadings(
                in.mayHave(),
                in.undecided(),
                RateComparison.of(in.certain(), others.certain()),
                isVague ? RateComparison.of(in.lowest(), others.highest()) : null,
                isVague ? RateComparison.of(in.highest(), others.lowest()) : null);
    }
}
