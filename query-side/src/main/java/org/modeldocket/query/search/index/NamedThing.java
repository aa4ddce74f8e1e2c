package org.modeldocket.query.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** A company, an agency or a directive under one of its names. It is there for as long as a statement that stands names it so. */
record NamedThing(SearchKind kind, String id, String name) {
    /** Those that a statement names, whether it stands or not. */
    static List<NamedThing> of(Statement statement) {
        ReleaseFact fact = statement.says();
        List<NamedThing> named = new ArrayList<>();
        for (OrganisationClaim claim : fact.organisationClaims()) {
            if (!claim.key().jurisdiction() && claim.key().kind() != OrganisationKind.CUSTOMER) {
                named.add(organisation(claim.key().kind(), claim.key().id(), claim.value()));
            }
        }
        OrganisationStream stream = OrganisationStream.of(statement.original().releaseId());
        if (fact instanceof OrganisationRenamed renamed
                && stream != null
                && stream.kind() != OrganisationKind.CUSTOMER) {
            named.add(organisation(
                    stream.kind(), stream.id().value(), renamed.name().value()));
        } else if (fact instanceof DirectiveIssued issued) {
            named.add(new NamedThing(
                    SearchKind.DIRECTIVE,
                    issued.directiveId().value(),
                    issued.title().value()));
        } else if (fact instanceof DirectiveAmended amended && amended.title() != null) {
            named.add(new NamedThing(
                    SearchKind.DIRECTIVE,
                    amended.directiveId().value(),
                    amended.title().value()));
        }
        return named;
    }

    private static NamedThing organisation(OrganisationKind kind, String id, String name) {
        return new NamedThing(kind == OrganisationKind.COMPANY ? SearchKind.COMPANY : SearchKind.AGENCY, id, name);
    }

    String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id + "=" + name;
    }
}
