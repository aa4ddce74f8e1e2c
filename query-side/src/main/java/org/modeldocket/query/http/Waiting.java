package org.modeldocket.query.http;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projecting.Freshness;
import org.modeldocket.vocabulary.Quoted;
import org.modeldocket.vocabulary.ReleaseId;

/** {@code X-Min-Sequence}: a reader who has just written a case waits, for two seconds at most, until the view holds it. */
public final class Waiting {
    public static final String HEADER = "X-Min-Sequence";

    private final Freshness freshness;

    public Waiting(Freshness freshness) {
        this.freshness = freshness;
    }

    /**
     * Waits where the header asks for it.
     *
     * @throws MalformedException when the header is no sequence
     * @throws ViewBehindException when the view does not get there in time
     */
    public void until(String view, ReleaseId releaseId, @Nullable String minSequence) {
        if (minSequence == null) {
            return;
        }
        long sequence = sequence(minSequence);
        if (!freshness.reached(view, releaseId, sequence)) {
            throw new ViewBehindException("The view " + view + " does not hold sequence " + sequence + " of "
                    + releaseId + " yet. Try again, or leave out " + HEADER + ".");
        }
    }

    /** Takes the number as it is or in quotes, as an ETag gives it. */
    private static long sequence(String text) {
        String digits = text.matches("\"[0-9]+\"") ? text.substring(1, text.length() - 1) : text;
        if (!digits.matches("[0-9]{1,18}")) {
            throw new MalformedException(HEADER, Quoted.of(text) + " is no sequence: a whole number from 0");
        }
        return Long.parseLong(digits);
    }
}
