package org.modeldocket.command.log.note;

import java.time.Instant;

/** A checkpoint as the log keeps it: with who signed it, and when by the server's clock, which the note does not say. */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
public record SignedCheckpoint(Checkpoint checkpoint, Instant signedAt, VerifierKey key, byte[] signature) {
    public long size() {
        return checkpoint.size();
    }

    /** The note as it is given to everybody. */
    public String note() {
        return SignedNote.by(key, checkpoint.text(), signature).toString();
    }

    /** Whether the signature is the key's. */
    public boolean isGenuine() {
        return key.verifies(checkpoint.text(), signature);
    }
}
