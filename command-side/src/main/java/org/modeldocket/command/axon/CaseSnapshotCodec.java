package org.modeldocket.command.axon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/**
 * Encodes a case as its facts in one compressed block: one read instead of thousands. The state is folded from these facts as
 * usual, so a new version of the product reads the same from a snapshot as from the record.
 */
public final class CaseSnapshotCodec implements SnapshotCodec {
    private static final int FORMAT = 1;

    @Override
    public byte[] encode(Object state) {
        ReleaseAggregate release = (ReleaseAggregate) state;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
            out.writeInt(FORMAT);
            out.writeUTF(release.releaseId().value());
            out.writeInt(release.facts().size());
            for (ReleaseFact fact : release.facts()) {
                FactType type = FactType.of(fact);
                byte[] payload = FactJson.write(fact);
                out.writeUTF(type.logicalName());
                out.writeInt(type.revision());
                out.writeInt(payload.length);
                out.write(payload);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    @Override
    public Object decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("a snapshot of format " + format + ", not " + FORMAT);
            }
            ReleaseId releaseId = new ReleaseId(in.readUTF());
            int count = in.readInt();
            List<ReleaseFact> facts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                facts.add(FactJson.read(in.readUTF(), in.readInt(), in.readNBytes(in.readInt())));
            }
            return ReleaseAggregate.of(releaseId, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
