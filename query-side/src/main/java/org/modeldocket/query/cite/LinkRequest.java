package org.modeldocket.query.cite;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * Which answer is cited.
 *
 * @param digest that the answer had; null where it is cited for the first time
 */
public record LinkRequest(CitedAddress of, @Nullable String digest) {
    public static final String OF = "of";
    public static final String DIGEST = "digest";

    /**
     * Reads it from the parameters.
     *
     * @throws org.modeldocket.platform.problem.ProblemException with every fault, when there is one
     */
    public static LinkRequest read(@Nullable String of, @Nullable String digest, ReadParameters parameters) {
        CitedAddress address = parameters.need(OF, of, CitedAddress::parse);
        String asked = parameters.read(DIGEST, digest, LinkRequest::digest);
        if (asked != null && address != null && position(address) < 0) {
            parameters.wrong(OF, "does not say knownAt=position:123, which goes with a digest");
        }
        parameters.check();
        return new LinkRequest(Objects.requireNonNull(address), asked);
    }

    /** The position that an address names; -1 where it names none. */
    static long position(CitedAddress address) {
        String knownAt = address.value(ReadParameters.KNOWN_AT);
        return knownAt != null && knownAt.matches("position:[0-9]{1,18}")
                ? Long.parseLong(knownAt.substring("position:".length()))
                : -1;
    }

    private static String digest(String text) {
        if (!text.matches(AnswerDigest.PREFIX + "[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not sha256- and 64 hexadecimal digits in lower case");
        }
        return text;
    }
}
