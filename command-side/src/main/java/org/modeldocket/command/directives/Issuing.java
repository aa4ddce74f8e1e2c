package org.modeldocket.command.directives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;
import org.modeldocket.wire.UnknownFactException;

/**
 * What one fact does to what directives say where they are issued.
 *
 * @param statement the statement that issues one: the fact itself, or the one that it corrects
 * @param wording what it then says; null where the fact issues none
 * @param undone the statement or correction that this fact retracts, or reinstates if {@code redone}; null with other facts
 */
public record Issuing(
        String releaseId,
        UUID factId,
        UUID statement,
        @Nullable Wording wording,
        @Nullable UUID undone,
        boolean redone) {
    public static Issuing of(String releaseId, ReleaseFact fact) {
        UUID id = fact.factId().value();
        return switch (fact) {
            // What another source says of the same directive may differ.
            case DirectiveIssued d when d.sameHappeningAs() != null -> none(releaseId, id);
            case DirectiveIssued d -> new Issuing(releaseId, id, id, Wording.of(d), null, false);
            case FactCorrected c
            when c.replacement() instanceof DirectiveIssued d ->
                new Issuing(releaseId, id, c.targetFactId().value(), Wording.of(d), null, false);
            case FactRetracted _, FactReinstated _ ->
                new Issuing(
                        releaseId,
                        id,
                        id,
                        null,
                        ((RecordKeeping) fact).targetFactId().value(),
                        fact instanceof FactReinstated);
            default -> none(releaseId, id);
        };
    }

    /** Of a stored fact; of one that this version does not know, that it issues nothing. */
    static Issuing of(StoredFact stored) {
        FactType type = FactType.named(stored.type());
        boolean matters = type == FactType.DIRECTIVE_ISSUED
                || type == FactType.FACT_CORRECTED
                || type == FactType.FACT_RETRACTED
                || type == FactType.FACT_REINSTATED;
        try {
            return matters
                    ? of(stored.releaseId(), FactJson.read(stored.type(), stored.revision(), stored.payload()))
                    : none(stored.releaseId(), stored.factId());
        } catch (UnknownFactException e) {
            return none(stored.releaseId(), stored.factId());
        }
    }

    /** Of a fact that issues nothing. */
    public static Issuing none(String releaseId, UUID factId) {
        return new Issuing(releaseId, factId, factId, null, null, false);
    }

    boolean isCorrection() {
        return !statement.equals(factId);
    }
}
