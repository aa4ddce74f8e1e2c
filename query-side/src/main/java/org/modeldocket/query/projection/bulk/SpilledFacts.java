package org.modeldocket.query.projection.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.StoredFact;
import org.springframework.util.FileSystemUtils;

/**
 * Facts in temporary files, divided by case into parts that fit into memory. First all are added, then each part is read. For one
 * thread.
 */
final class SpilledFacts implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final List<DataOutputStream> parts = new ArrayList<>();
    private final int[] counts;

    SpilledFacts(int parts) {
        counts = new int[parts];
        try {
            directory = Files.createTempDirectory("model-docket-facts");
            for (int i = 0; i < parts; i++) {
                this.parts.add(new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(directory.resolve("part-" + i)), BUFFER)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int parts() {
        return counts.length;
    }

    void add(StoredFact fact) {
        int part = Math.floorMod(fact.releaseId().hashCode(), counts.length);
        counts[part]++;
        try {
            write(parts.get(part), fact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, StoredFact fact) throws IOException {
        out.writeLong(fact.position());
        out.writeLong(fact.appendEnd());
        out.writeUTF(fact.releaseId());
        out.writeLong(fact.sequence());
        out.writeLong(fact.factId().getMostSignificantBits());
        out.writeLong(fact.factId().getLeastSignificantBits());
        out.writeUTF(fact.type());
        out.writeInt(fact.revision());
        Instant recordedAt = fact.recordedAt();
        out.writeLong(recordedAt.getEpochSecond());
        out.writeInt(recordedAt.getNano());
        out.writeUTF(fact.actor().subject());
        out.writeUTF(fact.actor().name());
        out.writeInt(fact.payload().length);
        out.write(fact.payload());
    }

    /** The facts of a part in the order in which they were added; the first call ends the adding. */
    List<StoredFact> read(int part) {
        try {
            for (DataOutputStream each : parts) {
                each.close();
            }
            parts.clear();
            List<StoredFact> facts = new ArrayList<>(counts[part]);
            try (DataInputStream in = new DataInputStream(
                    new BufferedInputStream(Files.newInputStream(directory.resolve("part-" + part)), BUFFER))) {
                for (int i = 0; i < counts[part]; i++) {
                    facts.add(read(in));
                }
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredFact read(DataInputStream in) throws IOException {
        return new StoredFact(
                in.readLong(),
                in.readLong(),
                in.readUTF(),
                in.readLong(),
                new UUID(in.readLong(), in.readLong()),
                in.readUTF(),
                in.readInt(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                new Actor(in.readUTF(), in.readUTF()),
                null,
                null,
                null,
                in.readNBytes(in.readInt()));
    }

    @Override
    public void close() {
        try {
            for (DataOutputStream each : parts) {
                each.close();
            }
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
