package org.modeldocket.command.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Actor;

/** A fact on its way into the record: serialised already, without a position yet. */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
record NewFact(
        String releaseId,
        long sequence,
        UUID factId,
        String type,
        int revision,
        Actor actor,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] payload) {}
