package org.modeldocket.vocabulary.id;

/** Names the case of one model release. A {@link Slug}. */
public record ReleaseId(String value) {
    /** @throws IllegalArgumentException when {@code value} is no slug */
    public ReleaseId {
        Slug.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
