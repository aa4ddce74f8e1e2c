package org.modeldocket.command.imports.trial;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.directives.DirectiveConflict;
import org.modeldocket.command.directives.DirectiveWordings;
import org.modeldocket.command.directives.Issuing;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.organisations.NameConflict;
import org.modeldocket.command.organisations.Naming;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.command.succession.Predecessors;
import org.modeldocket.command.succession.Succession;
import org.modeldocket.command.succession.SuccessionConflict;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.StoredFact;

/**
 * The rules over the whole record for a dry run: what the record holds when it begins, and the facts that the dry run adds. It reads
 * the whole record once. For several threads.
 */
public final class TriedRecord implements KnownNames {
    private static final int PAGE = 500;

    private final OrganisationNames names = new OrganisationNames();
    private final DirectiveWordings directives = new DirectiveWordings();
    private final Predecessors predecessors = new Predecessors();
    private long position;

    public TriedRecord(StoredFactReader record) {
        long end = record.lastPosition();
        while (position < end) {
            List<StoredFact> page = record.range(position + 1, Math.min(end, position + PAGE));
            for (StoredFact fact : page) {
                names.add(fact);
                directives.add(fact);
                predecessors.add(fact);
            }
            position += page.size();
        }
    }

    /** Adds a fact, unless a rule refuses it. */
    synchronized @Nullable Refusal add(ReleaseId stream, ReleaseFact fact) {
        Naming naming = Naming.of(stream.value(), fact);
        Issuing issuing = Issuing.of(stream.value(), fact);
        Succession succession = Succession.of(stream.value(), fact);
        Optional<NameConflict> name = names.conflict(naming);
        if (name.isPresent()) {
            return Refusal.ofName(name.get());
        }
        Optional<DirectiveConflict> directive = directives.conflict(issuing);
        if (directive.isPresent()) {
            return Refusal.ofDirective(directive.get());
        }
        Optional<SuccessionConflict> circle = predecessors.conflict(succession);
        if (circle.isPresent()) {
            return Refusal.ofSuccession(circle.get());
        }
        position++;
        names.add(naming, position);
        directives.add(issuing);
        predecessors.add(succession);
        return null;
    }

    @Override
    public synchronized @Nullable ShortText name(OrganisationKind kind, Slug id) {
        String name = names.value(new OrganisationClaim.Key(kind, id.value(), false));
        return name == null ? null : new ShortText(name);
    }

    @Override
    public synchronized Slug holder(
            OrganisationKind kind, ShortText name, @Nullable Jurisdiction jurisdiction, Slug otherwise) {
        return names.holder(kind, name.value(), jurisdiction == null ? null : jurisdiction.value(), otherwise);
    }

    @Override
    public synchronized @Nullable Jurisdiction jurisdiction(Slug agency) {
        String known = names.value(new OrganisationClaim.Key(OrganisationKind.AGENCY, agency.value(), true));
        return known == null ? null : new Jurisdiction(known);
    }
}
