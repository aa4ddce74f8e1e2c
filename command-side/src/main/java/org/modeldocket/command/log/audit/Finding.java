package org.modeldocket.command.log.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was signed, or cannot be as the product stores it.
 *
 * @param position of the fact; absent where it is about none, or about several, which the text names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Kind kind, @Nullable Long position, @Nullable String factId, String text) {
    /** What kind of thing. */
    public enum Kind {
        /** Another fact, or something else in it, was signed at this position. */
        ALTERED,
        /** The fact was signed at another position. */
        MOVED,
        /** The fact was never signed, and stands where another one was. */
        INSERTED,
        /** A fact that was signed is not there. */
        MISSING,
        /** Some fact within a range is not the one that was signed. */
        ROOT_DIFFERS,
        /** Facts do not stand in the order of their positions. */
        OUT_OF_ORDER,
        /** The record clock runs backwards. */
        CLOCK_RUNS_BACK,
        /** The sequences of a release have a gap or a repeat. */
        SEQUENCE_BROKEN,
        /** Two facts have one id, or one stands under another id than its own. */
        FACT_ID_WRONG,
        /** What is stored is not canonical JSON. */
        NOT_CANONICAL,
        /** A proof does not lead to the root. */
        PROOF_FAILS,
        /** A newer log does not begin with the older one. */
        INCONSISTENT,
        /** A signature is not that of the key that it names. */
        BAD_SIGNATURE,
        /** Signed by a key that is none of those trusted. */
        WRONG_KEY,
        /** The checkpoint is of another log. */
        WRONG_ORIGIN,
        /** The log's own files do not fit what was signed. */
        LOG_DAMAGED,
        /** The record's file was written to past the database. */
        FILE_DAMAGED,
        /** A view does not hold what the record gives. */
        VIEW_DIFFERS,
        /** Not of the form that the documentation gives. */
        MALFORMED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
