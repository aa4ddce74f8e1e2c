package org.modeldocket.command.organisations;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.text.ShortText;

/** Where the name of an organisation is asked for by its id. */
@FunctionalInterface
public interface KnownNames {
    /** Knows none. */
    KnownNames NONE = (kind, id) -> null;

    /** The name that the record has for it; null where no fact has named it. */
    @Nullable
    ShortText name(OrganisationKind kind, Slug id);

    /** The jurisdiction that the record has for an agency; null where no fact has given one. */
    default @Nullable Jurisdiction jurisdiction(Slug agency) {
        return null;
    }
}
