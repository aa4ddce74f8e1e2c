package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.web.CaseETag;
import org.modeldocket.query.projection.Freshness;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** {@code X-Min-Sequence}: a reader who has just written a case waits, for two seconds at most, until the view holds it. */
@Component
public final class MinimumSequence {
    public static final String HEADER = "X-Min-Sequence";

    private static final String WAITED = MinimumSequence.class.getName();

    private final Freshness freshness;

    public MinimumSequence(Freshness freshness) {
        this.freshness = freshness;
    }

    /** Waits before the request takes a place. What is wrong is answered by {@link #until}, which does not wait again. */
    void ahead(HttpServletRequest request, String releaseId, String minSequence) {
        try {
            freshness.reached(new ReleaseId(releaseId), sequence(minSequence));
        } catch (ProblemException | IllegalArgumentException e) {
            return;
        }
        request.setAttribute(WAITED, true);
    }

    /**
     * Waits where the header asks for it and the request has not waited yet.
     *
     * @throws ProblemException when the header is no sequence
     * @throws ViewBehindException when it cannot be read in time
     */
    public void until(ReleaseId releaseId, @Nullable String minSequence) {
        if (minSequence == null) {
            return;
        }
        long sequence = sequence(minSequence);
        if (!freshness.reached(releaseId, sequence, hasWaited() ? Duration.ZERO : Freshness.PATIENCE)) {
            throw new ViewBehindException("The views do not hold sequence " + sequence + " of " + releaseId
                    + " yet. Try again, or leave out " + HEADER + ".");
        }
    }

    private static boolean hasWaited() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(WAITED, RequestAttributes.SCOPE_REQUEST) != null;
    }

    /** Takes the number as it is or in quotes, or the ETag of a case. */
    private static long sequence(String text) {
        OptionalLong ofCase = CaseETag.sequence(text);
        if (ofCase.isPresent()) {
            return ofCase.getAsLong();
        }
        String digits = text.matches("\"[0-9]+\"") ? text.substring(1, text.length() - 1) : text;
        if (!digits.matches("[0-9]{1,18}")) {
            throw Parameters.refusal(HEADER, Quoted.of(text) + " is not a sequence: a whole number from 0");
        }
        return Long.parseLong(digits);
    }
}
