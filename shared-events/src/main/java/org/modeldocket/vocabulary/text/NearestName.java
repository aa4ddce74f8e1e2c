package org.modeldocket.vocabulary.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a sender probably meant: at most a third of its letters away, in any case. */
public final class NearestName {
    private record Candidate(String name, int distance) {}

    private NearestName() {}

    /**
     * What to say of a name that is not known: the one that was probably meant, else all of them.
     *
     * @param known at least one
     */
    public static String unknown(String written, Collection<String> known) {
        return "is not known here; "
                + of(written, known)
                        .map(near -> "did you mean " + Quoted.of(near) + "?")
                        .orElseGet(() -> "known are " + String.join(", ", known));
    }

    public static Optional<String> of(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= name.length() / 3)
                .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate ->
                        candidate.distance() <= Math.max(1, candidate.name().length() / 3))
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    /** The least number of letters to put in, take out, replace or swap with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 ? j : j == 0 ? i : least(steps, a, i, b, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int least(int[][] steps, String a, int i, String b, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
