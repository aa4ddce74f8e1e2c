package org.modeldocket.command.log.audit;

import java.io.IOException;
import org.modeldocket.command.log.note.SignedNote;
import tools.jackson.databind.JsonNode;

/** Where newer checkpoints come from, with the proofs that they continue older ones. */
interface CheckpointSource extends AutoCloseable {
    SignedNote newest() throws IOException, InterruptedException;

    /** An object with a list {@code proof}, as the API gives it. */
    JsonNode consistency(long from, long to) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
