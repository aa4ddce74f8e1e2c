package org.modeldocket.query.timeline.page;

import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** The pages of what a fact is about: a release, or an organisation. */
public final class StreamAddress {
    private StreamAddress() {}

    /** The page of the release or the organisation. */
    public static String of(String releaseId) {
        OrganisationStream organisation = OrganisationStream.of(new ReleaseId(releaseId));
        return organisation == null
                ? "/releases/" + releaseId
                : register(organisation.kind()) + "/" + organisation.id();
    }

    /** The page that lists the organisations of a kind. */
    public static String register(OrganisationKind kind) {
        return "/" + kind.plural();
    }

    static String fact(String releaseId, String factId) {
        String list = new ReleaseId(releaseId).isOfOrganisation() ? "/facts#fact-" : "/facts/";
        return of(releaseId) + list + factId;
    }
}
