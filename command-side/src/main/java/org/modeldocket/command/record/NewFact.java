package org.modeldocket.command.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.directives.Issuing;
import org.modeldocket.command.organisations.Naming;
import org.modeldocket.command.succession.Succession;
import org.modeldocket.vocabulary.Actor;

/** A fact to be stored: serialized, without a position yet. */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
public record NewFact(
        String releaseId,
        long sequence,
        UUID factId,
        String type,
        int revision,
        Actor actor,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] payload,
        Naming naming,
        Issuing issuing,
        Succession succession) {
    /** One whose names, directives and successions are not looked at. */
    public NewFact(
            String releaseId,
            long sequence,
            UUID factId,
            String type,
            int revision,
            Actor actor,
            @Nullable String commandId,
            @Nullable String correlationId,
            @Nullable String causationId,
            byte[] payload) {
        this(
                releaseId,
                sequence,
                factId,
                type,
                revision,
                actor,
                commandId,
                correlationId,
                causationId,
                payload,
                Naming.none(releaseId, factId),
                Issuing.none(releaseId, factId),
                Succession.none(releaseId, factId));
    }
}
