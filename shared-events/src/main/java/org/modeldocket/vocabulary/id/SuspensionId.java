package org.modeldocket.vocabulary.id;

/** Names one suspension of access within a release. A {@link Slug}. */
public record SuspensionId(String value) implements SubjectId {
    /** @throws IllegalArgumentException when {@code value} is no slug */
    public SuspensionId {
        Slug.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
