package org.modeldocket.command.imports.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/** The facts that a dry run would have recorded, in a file, so that it needs eight bytes of memory for each. For several threads. */
final class TriedFacts implements AutoCloseable {
    private static final int FIRST = 8;

    private final RandomAccessFile file;
    private final Map<ReleaseId, Places> places = new HashMap<>();

    /** Where the facts of one stream are. */
    private static final class Places {
        private long[] offsets = new long[FIRST];
        private int count;

        void add(long offset) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            offsets[count++] = offset;
        }
    }

    /** @param path of the file, which is emptied */
    TriedFacts(Path path) throws IOException {
        OwnerOnlyFile.openToAppend(path).close();
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
    }

    synchronized void add(ReleaseId stream, ReleaseFact fact) {
        try {
            long end = file.length();
            byte[] json = FactJson.write(fact);
            file.seek(end);
            file.writeUTF(FactType.of(fact).logicalName());
            file.writeInt(json.length);
            file.write(json);
            places.computeIfAbsent(stream, _ -> new Places()).add(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one stream, in the order in which they were added. */
    synchronized List<ReleaseFact> of(ReleaseId stream) {
        List<ReleaseFact> facts = new ArrayList<>();
        Places known = places.get(stream);
        for (int i = 0; known != null && i < known.count; i++) {
            facts.add(read(known.offsets[i]));
        }
        return facts;
    }

    private ReleaseFact read(long offset) {
        try {
            file.seek(offset);
            FactType type = FactType.named(file.readUTF());
            byte[] json = new byte[file.readInt()];
            file.readFully(json);
            if (type == null) {
                throw new IllegalStateException("a fact of no type was tried");
            }
            return FactJson.read(type.logicalName(), type.revision(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
