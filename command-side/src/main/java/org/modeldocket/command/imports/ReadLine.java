package org.modeldocket.command.imports;

import java.util.List;
import org.modeldocket.command.decision.ProposedFact;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;

/** What a line says. */
sealed interface ReadLine {
    SourceLine line();

    /**
     * A registration or a fact.
     *
     * @param alone whether no other fact may be stored in one append with it
     * @param claims what it says of organisations
     */
    record Fact(SourceLine line, ReleaseId stream, ProposedFact proposed, boolean alone, List<OrganisationClaim> claims)
            implements ReadLine {}

    /**
     * Neither.
     *
     * @param mayMend whether what the record holds later can make it one
     */
    record Bad(SourceLine line, BadLine reason, boolean mayMend) implements ReadLine {}
}
