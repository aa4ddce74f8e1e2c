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

    /** @throws IllegalArgumentException when the id is longer than a stream's id allows */
    public ReleaseId streamId() {
        return new ReleaseId(kind + ":" + id);
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
