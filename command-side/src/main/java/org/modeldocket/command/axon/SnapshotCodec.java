package org.modeldocket.command.axon;

/** Encodes the state of a case as a snapshot. */
public interface SnapshotCodec {
    byte[] encode(Object state);

    /** Throws any {@link RuntimeException} for bytes that it cannot read; such a snapshot is skipped. */
    Object decode(byte[] bytes);
}
