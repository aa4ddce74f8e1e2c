package org.modeldocket.command.record.node;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.commit.Appender;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.text.ShortText;

/** The names of organisations, those that other nodes have stored included. */
final class RecordNames implements KnownNames {
    private final OrganisationNames here;
    private final BooleanSupplier incomplete;
    private final Appender appender;

    /**
     * @param here what this node knows
     * @param incomplete whether the record may have names that this node does not know: those of other nodes, and at a start its
     *     own
     */
    RecordNames(OrganisationNames here, BooleanSupplier incomplete, Appender appender) {
        this.here = here;
        this.incomplete = incomplete;
        this.appender = appender;
    }

    @Override
    public @Nullable ShortText name(OrganisationKind kind, Slug id) {
        String name = known(new OrganisationClaim.Key(kind, id.value(), false));
        return name == null ? null : new ShortText(name);
    }

    @Override
    public Slug holder(OrganisationKind kind, ShortText name, @Nullable Jurisdiction jurisdiction, Slug otherwise) {
        String in = jurisdiction == null ? null : jurisdiction.value();
        Slug holder = here.holder(kind, name.value(), in, otherwise);
        // Another node may have given this name: looking up an unknown one waits until this node has caught up.
        return name(kind, holder) == null ? here.holder(kind, name.value(), in, otherwise) : holder;
    }

    @Override
    public @Nullable Jurisdiction jurisdiction(Slug agency) {
        String known = known(new OrganisationClaim.Key(OrganisationKind.AGENCY, agency.value(), true));
        return known == null ? null : new Jurisdiction(known);
    }

    private @Nullable String known(OrganisationClaim.Key key) {
        String known = here.value(key);
        if (known == null && incomplete.getAsBoolean()) {
            appender.catchUpWithNames();
            known = here.value(key);
        }
        return known;
    }
}
