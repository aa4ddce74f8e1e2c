package org.modeldocket.vocabulary.id;

/** Names one preview within a release. A {@link Slug}. */
public record PreviewId(String value) implements SubjectId {
    /** @throws IllegalArgumentException when {@code value} is no slug */
    public PreviewId {
        Slug.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
