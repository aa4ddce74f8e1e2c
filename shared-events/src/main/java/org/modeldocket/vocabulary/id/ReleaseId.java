package org.modeldocket.vocabulary.id;

import java.util.Set;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * Names one stream of facts: the case of one model release, by a {@link Slug}; or what is recorded of one organisation, by its kind
 * and its slug, as in {@code company:openai}. The two cannot be the same, since a slug has no colon.
 */
public record ReleaseId(String value) {
    private static final char OF = ':';
    private static final Set<String> KINDS = Set.of("company", "agency", "customer");

    /** @throws IllegalArgumentException when {@code value} is neither */
    public ReleaseId {
        int of = value.indexOf(OF);
        if (of >= 0 && (!KINDS.contains(value.substring(0, of)) || value.length() > Slug.MAX_LENGTH)) {
            throw new IllegalArgumentException(Quoted.of(value) + " names no stream of facts");
        }
        Slug.require(value.substring(of + 1));
    }

    /**
     * The id of a case.
     *
     * @throws IllegalArgumentException when {@code value} is no slug
     */
    public static ReleaseId ofCase(String value) {
        Slug.require(value);
        return new ReleaseId(value);
    }

    /** Whether the stream is that of an organisation. */
    public boolean isOfOrganisation() {
        return value.indexOf(OF) >= 0;
    }

    /** What a message calls the stream: {@code release openai-gpt-5-6}, {@code company openai}. */
    public String named() {
        return isOfOrganisation() ? value.replace(OF, ' ') : "release " + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
