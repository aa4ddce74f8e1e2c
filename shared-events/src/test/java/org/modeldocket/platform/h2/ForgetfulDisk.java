package org.modeldocket.platform.h2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What would survive of one file. Writes since the last force are kept apart; a power cut keeps some of them. It comes at the
 * n-th write or force, in the middle of it; from then on nothing works any more.
 *
 * <p>Survivors are laid down in the order in which they were written: the newest content of a sector that reached the disk
 * wins, as it does with a page cache. Which sectors reach it is up to chance, so that a later write may survive an earlier one.
 */
public final class ForgetfulDisk {
    private static final int SECTOR = 512;

    /** How a disk loses what was not forced. */
    public enum Loss {
        /** All of it. */
        EVERYTHING,
        /** Each write by chance, whole or not at all. */
        WHOLE_WRITES,
        /** Each sector by chance. */
        SECTORS,
        /** Nothing but the tail of the last write. */
        TORN_END,
        /** One sector of each write. */
        ONE_SECTOR,
        /** All but the file's header. */
        ALL_BUT_THE_HEADER
    }

    private sealed interface Operation {}

    private record Write(long position, byte[] bytes) implements Operation {}

    private record Truncate(long size) implements Operation {}

    private byte[] image;
    private int length;
    private final List<Operation> unforced = new ArrayList<>();
    private long operations;
    private long cutAt = Long.MAX_VALUE;
    private boolean off;
    private long refused;
    private @Nullable String within;
    private long leftWithin;
    private long captureAt = Long.MAX_VALUE;
    private Loss captureLoss = Loss.EVERYTHING;
    private RandomGenerator captureRandom = RandomGenerator.getDefault();
    private byte @Nullable [] captured;

    ForgetfulDisk(FileChannel file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = 0; file.read(buffer.clear(), at) > 0; at += buffer.position()) {
            content.write(buffer.array(), 0, buffer.position());
        }
        image = content.toByteArray();
        length = image.length;
    }

    /** The power goes at the n-th write or force from now. */
    public synchronized void cutAfter(long n) {
        cutAt = operations + n;
        within = null;
    }

    /** The power goes at the n-th write or force from now of a class of this name, or of any after so many. */
    public synchronized void cutAfter(long n, String className, long ofAny) {
        cutAfter(ofAny);
        within = className;
        leftWithin = n;
    }

    /** Keeps what would survive if the power went at the n-th write or force from now, and goes on. */
    public synchronized void captureAfter(long n, Loss loss, RandomGenerator random) {
        captured = null;
        captureAt = operations + n;
        captureLoss = loss;
        captureRandom = random;
    }

    /** What would have survived; null while the power would still be on. */
    public synchronized byte @Nullable [] captured() {
        return captured;
    }

    /** The disk works again, and has lost nothing: a bad cable, not a power cut. */
    public synchronized void repair() {
        off = false;
        cutAt = Long.MAX_VALUE;
    }

    public synchronized boolean isOff() {
        return off;
    }

    /** How often something was asked of it while it was off. */
    public synchronized long refused() {
        return refused;
    }

    synchronized void read() throws IOException {
        if (off) {
            refused++;
            throw new IOException("the power is off");
        }
    }

    synchronized void write(ByteBuffer source, long position) throws IOException {
        read();
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        unforced.add(new Write(position, bytes));
        count();
    }

    synchronized void truncate(long size) throws IOException {
        read();
        unforced.add(new Truncate(size));
        count();
    }

    synchronized void force() throws IOException {
        read();
        count();
        unforced.forEach(this::lay);
        unforced.clear();
    }

    private void count() throws IOException {
        operations++;
        if (within != null && isAtWork(within) && --leftWithin == 0) {
            cutAt = operations;
        }
        if (operations == captureAt) {
            captured = survivors(captureLoss, captureRandom);
        }
        if (operations >= cutAt) {
            off = true;
            throw new IOException("the power went off");
        }
    }

    private static boolean isAtWork(String className) {
        return Arrays.stream(Thread.currentThread().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(className));
    }

    /** What a restarted machine finds in the file. */
    public synchronized byte[] survivors(Loss loss, RandomGenerator random) {
        for (int i = 0; i < unforced.size(); i++) {
            switch (unforced.get(i)) {
                case Write write -> lay(write, loss, i == unforced.size() - 1, random);
                case Truncate truncate -> {
                    if (loss != Loss.EVERYTHING && random.nextBoolean()) {
                        lay(truncate);
                    }
                }
            }
        }
        return Arrays.copyOf(image, length);
    }

    private void lay(Operation operation) {
        switch (operation) {
            case Write write -> lay(write);
            case Truncate truncate -> {
                int shorter = (int) Math.min(truncate.size(), length);
                Arrays.fill(image, shorter, length, (byte) 0);
                length = shorter;
            }
        }
    }

    private void lay(Write write, Loss loss, boolean last, RandomGenerator random) {
        boolean whole = random.nextBoolean();
        int torn = random.nextInt(write.bytes().length) / SECTOR * SECTOR;
        for (int at = 0; at < write.bytes().length; at += SECTOR) {
            int end = Math.min(at + SECTOR, write.bytes().length);
            boolean survives = switch (loss) {
                case EVERYTHING -> false;
                case WHOLE_WRITES -> whole;
                case SECTORS -> random.nextBoolean();
                case TORN_END -> !last || end <= torn;
                case ONE_SECTOR -> at != torn;
                case ALL_BUT_THE_HEADER -> write.position() == 0;
            };
            if (survives) {
                lay(new Write(write.position() + at, Arrays.copyOfRange(write.bytes(), at, end)));
            }
        }
    }

    private void lay(Write write) {
        int end = (int) write.position() + write.bytes().length;
        if (end > image.length) {
            image = Arrays.copyOf(image, end + image.length / 2);
        }
        length = Math.max(length, end);
        System.arraycopy(write.bytes(), 0, image, (int) write.position(), write.bytes().length);
    }
}
