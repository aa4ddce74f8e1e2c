package org.modeldocket.vocabulary.id;

/** Names what an agency asks or orders; one directive may stand in several releases under the same id. A {@link Slug}. */
public record DirectiveId(String value) implements SubjectId {
    /** @throws IllegalArgumentException when {@code value} is no slug */
    public DirectiveId {
        Slug.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
