package org.modeldocket.command.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.command.log.tree.NodeReader;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.vocabulary.id.FactId;

/** Answers questions about the log, for signed facts only. For any number of threads. */
public final class TransparencyLog {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final StoredFactReader record;
    private final LogFiles files;
    private final LogState state;
    private final VerifierKey key;

    TransparencyLog(StoredFactReader record, LogFiles files, LogState state, VerifierKey key) {
        this.record = record;
        this.files = files;
        this.state = state;
        this.key = key;
    }

    /** A checkpoint with its number in the history, from 0. */
    public record Numbered(long number, SignedCheckpoint signed) {}

    /** The key under which checkpoints are signed now. */
    public VerifierKey key() {
        return key;
    }

    /** @throws LogUnavailable when nothing is signed yet, which is so for a moment after the start */
    public SignedCheckpoint current() {
        return state.current().orElseThrow(() -> new LogUnavailable("no checkpoint is signed yet"));
    }

    /**
     * The newest checkpoint, once it covers that many facts; waits two seconds for it at most.
     *
     * @throws LogUnavailable when it does not by then, or the log was halted
     */
    public SignedCheckpoint covering(long size) {
        try {
            if (!state.await(size, PATIENCE)) {
                throw new LogUnavailable("position " + size + " is not signed yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while waiting for a checkpoint");
        }
        requireSound();
        return current();
    }

    /** How many checkpoints were ever signed. */
    public long signed() {
        return checkpoints().count();
    }

    private CheckpointFile checkpoints() {
        return state.history().orElseThrow(() -> new LogUnavailable("the log is being opened"));
    }

    /** Checkpoints before that number, the newest first. */
    public List<Numbered> history(long before, int limit) {
        List<Numbered> part = new ArrayList<>();
        try {
            CheckpointFile checkpoints = checkpoints();
            long end = Math.min(before, checkpoints.count());
            for (long number = end - 1; number >= 0 && part.size() < limit; number--) {
                part.add(new Numbered(number, checkpoints.get(number)));
            }
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does work over the nodes of the tree; those that the current checkpoint covers are there.
     *
     * @throws LogUnavailable when the log was halted
     */
    public <R> R over(Function<NodeReader, R> work) {
        requireSound();
        try (HashFile.Reader nodes = HashFile.read(files.hashes())) {
            return work.apply(nodes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the leaves from index {@code start} to before {@code end}, read in small parts; they must be signed. */
    public void leaves(long start, long end, Consumer<Leaf> each) {
        requireSound();
        FactRanges.forEach(record, start + 1, end, fact -> each.accept(Leaf.of(fact)));
    }

    /** Gives the leaves of one release in the order of its sequence as far as {@code size} facts, read in small parts. */
    public void leavesOf(String releaseId, long size, Consumer<Leaf> each) {
        requireSound();
        FactRanges.forEachOf(record, releaseId, size, fact -> each.accept(Leaf.of(fact)));
    }

    public Optional<FactLocation> find(FactId factId) {
        return record.find(factId);
    }

    /** The position of a release's newest fact, signed or not; 0 when the release is unknown. */
    public long lastPosition(String releaseId) {
        return record.lastPosition(releaseId);
    }

    /** What keeps the log from signing; empty while nothing does. */
    public Optional<String> trouble() {
        return state.trouble();
    }

    private void requireSound() {
        if (state.isHalted()) {
            throw new LogUnavailable("the log is halted: " + state.trouble().orElse(""));
        }
    }
}
