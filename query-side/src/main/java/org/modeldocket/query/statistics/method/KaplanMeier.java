package org.modeldocket.query.statistics.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The estimate of Kaplan and Meier (Journal of the American Statistical Association 53, 1958) of the share that still waits after
 * some days, where some waits are known only to have lasted so long.
 *
 * @param steps where the share falls, in the order of days
 */
public record KaplanMeier(List<Step> steps) {
    /**
     * One wait.
     *
     * @param days may be negative; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} for no limit
     * @param ended false where it is censored: it lasts longer than that
     */
    public record Wait(long days, boolean ended) {}

    /**
     * After some days.
     *
     * @param atRisk how many waited that long
     * @param ended how many of these ended then
     * @param waiting the share that waits longer, from 0 to 1
     */
    public record Step(long days, int atRisk, int ended, double waiting) {}

    /** So much of the share is lost to rounding at most. */
    private static final double ROUNDING = 1e-9;

    /** A wait that has no end counts as one that lasts. What is censored on a day was at risk on it. */
    public static KaplanMeier of(Collection<Wait> waits) {
        long[] all = waits.stream().mapToLong(Wait::days).sorted().toArray();
        long[] ends = waits.stream()
                .filter(Wait::ended)
                .mapToLong(Wait::days)
                .sorted()
                .toArray();
        List<Step> steps = new ArrayList<>();
        double waiting = 1;
        int shorter = 0;
        int next = 0;
        while (next < ends.length) {
            int first = next;
            long days = ends[first];
            while (next < ends.length && ends[next] == days) {
                next++;
            }
            while (all[shorter] < days) {
                shorter++;
            }
            int ended = next - first;
            int atRisk = all.length - shorter;
            if (days != Long.MAX_VALUE) {
                waiting = ended == atRisk ? 0 : waiting * (atRisk - ended) / atRisk;
                steps.add(new Step(days, atRisk, ended, waiting));
            }
        }
        return new KaplanMeier(List.copyOf(steps));
    }

    /** The first day after which at most that share waits; null where more do to the end. */
    public @Nullable Long firstAtMost(double share) {
        for (Step step : steps) {
            if (step.waiting() <= share + ROUNDING) {
                return step.days();
            }
        }
        return null;
    }

    /** All steps, or else at most some, in which the share first falls to so many equal parts of 1, or below. */
    public List<Step> steps(int most) {
        if (steps.size() <= most) {
            return steps;
        }
        List<Step> few = new ArrayList<>();
        double part = 1;
        for (Step step : steps) {
            double reached = Math.ceil(step.waiting() * most - ROUNDING * most) / most;
            if (reached < part) {
                few.add(step);
                part = reached;
            }
        }
        return few;
    }
}
