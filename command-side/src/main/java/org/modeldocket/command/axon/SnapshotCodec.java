package org.modeldocket.command.axon;

/** How the state of a case is kept as a snapshot. */
public interface SnapshotCodec {
    byte[] encode(Object state);

    /** May throw whatever it likes for bytes that it cannot read: such a snapshot is passed over. */
    Object decode(byte[] bytes);
}
