package org.modeldocket.query.source;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.wire.StoredFact;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Facts in the binary format of PostgreSQL's COPY ("Binary Format" in its documentation of COPY). */
final class FactCopy {
    private static final String COPY = "COPY feed_fact (" + StoredFactRow.COLUMNS + ") FROM STDIN (FORMAT binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 14;
    private static final int NULL = -1;
    private static final int END = -1;
    /** Times are microseconds since then. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private FactCopy() {}

    static void into(PGConnection connection, List<StoredFact> facts) throws SQLException {
        byte[] data = new FactCopy().write(facts);
        CopyIn copy = connection.getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(data, 0, data.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private byte[] write(List<StoredFact> facts) {
        try {
            out.write(SIGNATURE);
            out.writeInt(0); // no flags
            out.writeInt(0); // no header extension
            for (StoredFact fact : facts) {
                write(fact);
            }
            out.writeShort(END);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written to", e);
        }
    }

    /** The columns in the order of {@link StoredFactRow#COLUMNS}. */
    private void write(StoredFact fact) throws IOException {
        out.writeShort(COLUMNS);
        bigint(fact.position());
        bigint(fact.appendEnd());
        text(fact.releaseId());
        bigint(fact.sequence());
        out.writeInt(2 * Long.BYTES);
        out.writeLong(fact.factId().getMostSignificantBits());
        out.writeLong(fact.factId().getLeastSignificantBits());
        text(fact.type());
        out.writeInt(Integer.BYTES);
        out.writeInt(fact.revision());
        bigint(ChronoUnit.MICROS.between(EPOCH, fact.recordedAt()));
        text(fact.actor().subject());
        text(fact.actor().name());
        text(fact.commandId());
        text(fact.correlationId());
        text(fact.causationId());
        bytea(fact.payload());
    }

    private void bigint(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else {
            bytea(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytea(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
