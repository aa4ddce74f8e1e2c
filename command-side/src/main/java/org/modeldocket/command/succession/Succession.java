package org.modeldocket.command.succession;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;
import org.modeldocket.wire.UnknownFactException;

/**
 * What one fact does to which release its release succeeds.
 *
 * @param registers whether it is a registration or corrects one
 * @param succeeds the release that the registration then names; null where it names none
 * @param undone the correction that the fact retracts, or reinstates if {@code redone}; null with other facts
 */
public record Succession(
        String releaseId,
        UUID factId,
        boolean registers,
        @Nullable String succeeds,
        @Nullable UUID undone,
        boolean redone) {
    public static Succession of(String releaseId, ReleaseFact fact) {
        UUID id = fact.factId().value();
        return switch (fact) {
            case ReleaseRegistered r -> registering(releaseId, id, r);
            case FactCorrected c when c.replacement() instanceof ReleaseRegistered r -> registering(releaseId, id, r);
            case FactRetracted _, FactReinstated _ ->
                new Succession(
                        releaseId,
                        id,
                        false,
                        null,
                        ((RecordKeeping) fact).targetFactId().value(),
                        fact instanceof FactReinstated);
            default -> none(releaseId, id);
        };
    }

    private static Succession registering(String releaseId, UUID id, ReleaseRegistered registration) {
        String succeeds =
                registration.succeeds() == null ? null : registration.succeeds().value();
        return new Succession(releaseId, id, true, succeeds, null, false);
    }

    /** Of a stored fact; of one that this version does not know, that it changes nothing. */
    static Succession of(StoredFact stored) {
        FactType type = FactType.named(stored.type());
        boolean matters = type == FactType.RELEASE_REGISTERED
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

    /** Of a fact that changes nothing. */
    public static Succession none(String releaseId, UUID factId) {
        return new Succession(releaseId, factId, false, null, null, false);
    }
}
