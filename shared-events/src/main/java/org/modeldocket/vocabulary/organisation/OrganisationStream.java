package org.modeldocket.vocabulary.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;

/** Whose facts a stream has, where it is that of an organisation. */
public record OrganisationStream(OrganisationKind kind, Slug id) {
    /** Null where the stream is that of a case. */
    public static @Nullable OrganisationStream of(ReleaseId stream) {
        if (!stream.isOfOrganisation()) {
            return null;
        }
        String[] parts = stream.value().split(":", 2);
        return new OrganisationStream(OrganisationKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), new Slug(parts[1]));
    }

    /** @throws IllegalArgumentException when the organisation {@link #mayHaveFacts may have no facts} */
    public ReleaseId streamId() {
        return new ReleaseId(stream());
    }

    /** Whether its id, with its kind, is short enough for a stream of its own. */
    public boolean mayHaveFacts() {
        return stream().length() <= Slug.MAX_LENGTH;
    }

    /** The id of the stream, also where it is too long for one; other organisations may still be merged into this one. */
    public String stream() {
        return kind + ":" + id;
    }

    /** What names the organisation. */
    public OrganisationClaim.Key name() {
        return new OrganisationClaim.Key(kind, id.value(), false);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
