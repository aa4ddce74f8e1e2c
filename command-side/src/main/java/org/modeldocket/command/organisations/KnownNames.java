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

    /**
     * The id that a name alone stands for: that of the organisation which has the name since it was renamed or corrected, or else the
     * id that follows from the name. Where nothing has that id, and the name is a former one, it is the id of the one that was called
     * so: under it the name is refused with a way on.
     *
     * @param jurisdiction of an agency, which another agency with that name must share as far as both have one; or null
     * @param otherwise the id that follows from the name
     * @throws IllegalArgumentException when several have the name now
     */
    default Slug holder(OrganisationKind kind, ShortText name, @Nullable Jurisdiction jurisdiction, Slug otherwise) {
        return otherwise;
    }

    /** The jurisdiction that the record has for an agency; null where no fact has given one. */
    default @Nullable Jurisdiction jurisdiction(Slug agency) {
        return null;
    }
}
