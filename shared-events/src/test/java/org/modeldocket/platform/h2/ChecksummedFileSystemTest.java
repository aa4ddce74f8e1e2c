package org.modeldocket.platform.h2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksummedFileSystemTest {
    private static final int BLOCK = 4096;
    private static final int AT = 2 * BLOCK;
    private static final int LENGTH = 3 * BLOCK;

    @TempDir
    Path directory;

    private FileChannel base;
    private ForgetfulDisk disk;
    private ChecksummedFile file;

    @BeforeEach
    void open() throws Exception {
        base = FileChannel.open(directory.resolve("file"), CREATE, READ, WRITE);
        disk = new ForgetfulDisk(base);
        file = new ChecksummedFile(new ForgetfulFile(base, disk), true);
    }

    @AfterEach
    void close() throws Exception {
        base.close();
    }

    /** A chunk as H2 writes it. */
    private static ByteBuffer chunk() {
        return chunk(0x1f);
    }

    private static ByteBuffer chunk(int id) {
        byte[] bytes = new byte[LENGTH];
        new Random(1).nextBytes(bytes);
        String text = "chunk:%x,len:3,version:%x".formatted(id, id + 1);
        byte[] header = (text + "\n").getBytes(ISO_8859_1);
        System.arraycopy(header, 0, bytes, 0, header.length);
        int fletcher = DataUtils.getFletcher32(text.getBytes(ISO_8859_1), 0, text.length());
        String footer = text + ",fletcher:" + Integer.toHexString(fletcher);
        byte[] padded = (footer + " ".repeat(ChunkChecksum.FOOTER - 1 - footer.length()) + "\n").getBytes(ISO_8859_1);
        System.arraycopy(padded, 0, bytes, LENGTH - padded.length, padded.length);
        return ByteBuffer.wrap(bytes);
    }

    /** What a power cut now would leave at least, without the zeros behind its end. */
    private byte[] durable() {
        byte[] left = disk.survivors(ForgetfulDisk.Loss.EVERYTHING, new Random(1));
        int end = left.length;
        while (end > 0 && left[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(left, end);
    }

    private String footer(FileChannel channel) throws Exception {
        ByteBuffer footer = ByteBuffer.allocate(ChunkChecksum.FOOTER);
        channel.read(footer, AT + LENGTH - ChunkChecksum.FOOTER);
        return new String(footer.array(), ISO_8859_1);
    }

    @Test
    void aWholeChunkKeepsItsFooterAndGainsASeal() throws Exception {
        file.write(chunk(), AT);
        String footer = footer(file);
        assertThat(footer).startsWith("chunk:1f,len:3,version:20,seal:").hasSize(ChunkChecksum.FOOTER);
        String text = footer.substring(0, footer.indexOf(",fletcher:"));
        int fletcher = DataUtils.getFletcher32(text.getBytes(ISO_8859_1), 0, text.length());
        assertThat(footer.strip()).endsWith(",fletcher:" + Integer.toHexString(fletcher));
        ByteBuffer body = ByteBuffer.allocate(LENGTH - ChunkChecksum.FOOTER);
        file.read(body, AT);
        assertThat(body.flip()).isEqualTo(chunk().slice(0, LENGTH - ChunkChecksum.FOOTER));
    }

    @Test
    void aChunkThatWasMovedKeepsItsSeal() throws Exception {
        file.write(chunk(), AT);
        ByteBuffer moved = ByteBuffer.allocate(LENGTH);
        file.read(moved, AT);
        String before = footer(file);
        file.write(moved.flip(), AT + LENGTH);
        ByteBuffer footer = ByteBuffer.allocate(ChunkChecksum.FOOTER);
        file.read(footer, AT + 2 * LENGTH - ChunkChecksum.FOOTER);
        assertThat(new String(footer.array(), ISO_8859_1)).isEqualTo(before);
    }

    @Test
    void aChunkOfWhichOneByteIsLostHasNoFooter() throws Exception {
        file.write(chunk(), AT);
        for (int lost : new int[] {0, BLOCK + 1, LENGTH - ChunkChecksum.FOOTER - 1}) {
            ByteBuffer one = ByteBuffer.allocate(1);
            base.read(one, AT + lost);
            base.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get(0)}), AT + lost);
            assertThat(footer(base)).startsWith("chunk:");
            assertThat(footer(file)).isEqualTo("\0".repeat(ChunkChecksum.FOOTER));
            base.write(one.flip(), AT + lost);
            assertThat(footer(file)).startsWith("chunk:");
        }
    }

    @Test
    void theFilesHeaderIsWrittenOnlyOnceWhatItPointsToIsDurable() throws Exception {
        file.write(chunk(), AT);
        assertThat(durable()).isEmpty();
        file.write(ByteBuffer.wrap("H:2,block:2,chunk:1f".getBytes(ISO_8859_1)), 0);
        byte[] durable = durable();
        assertThat(durable).hasSize(AT + LENGTH);
        assertThat(new String(durable, 0, 1, ISO_8859_1)).isEqualTo("\0");
        assertThat(new String(durable, AT, 8, ISO_8859_1)).isEqualTo("chunk:1f");
    }

    private static ByteBuffer header(String members) {
        byte[] text = members.getBytes(ISO_8859_1);
        String whole = members + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(text, 0, text.length));
        byte[] bytes = (whole + "\n").getBytes(ISO_8859_1);
        return ByteBuffer.allocate(AT).put(0, bytes).put(BLOCK, bytes);
    }

    /** Both copies of the header, as they are on the disk after a power cut. */
    private List<Map<String, String>> headers() {
        byte[] durable = disk.survivors(ForgetfulDisk.Loss.EVERYTHING, new Random(1));
        return Stream.of(0, BLOCK)
                .map(at -> new String(durable, at, BLOCK, ISO_8859_1)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .map(line -> {
                    byte[] text = line.substring(0, line.indexOf(",fletcher:")).getBytes(ISO_8859_1);
                    assertThat(line).endsWith(":" + Integer.toHexString(DataUtils.getFletcher32(text, 0, text.length)));
                    return (Map<String, String>) DataUtils.parseMap(line);
                })
                .toList();
    }

    @Test
    void beforeSpaceIsUsedAgainAllIsForcedAndTheHeaderNamesTheNewestChunk() throws Exception {
        file.write(header("H:2,blockSize:1000,created:19,format:3"), 0);
        file.write(chunk(1), AT);
        file.write(header("H:2,block:2,blockSize:1000,chunk:1,clean:1,created:19,format:3,version:2"), 0);
        file.write(chunk(2), AT + LENGTH);
        file.write(chunk(3), AT + 2 * LENGTH);
        assertThat(durable()).hasSize(AT + 2 * LENGTH);
        file.write(chunk(4), AT);
        assertThat(durable()).hasSize(AT + 3 * LENGTH);
        Map<String, String> named = Map.of(
                "H",
                "2",
                "block",
                "8",
                "blockSize",
                "1000",
                "chunk",
                "3",
                "created",
                "19",
                "format",
                "3",
                "version",
                "4");
        assertThat(headers())
                .allSatisfy(
                        header -> assertThat(header).containsAllEntriesOf(named).doesNotContainKey("clean"));
    }

    /** Its content was written before chunks that are newer. */
    @Test
    void aMovedChunkIsNotTheNewestUnlessItWas() throws Exception {
        file.write(header("H:2,blockSize:1000,created:19,format:3"), 0);
        file.write(chunk(1), AT);
        file.write(chunk(2), AT + LENGTH);
        file.write(chunk(1), AT + 2 * LENGTH);
        file.force(true);
        file.write(chunk(3), AT);
        assertThat(headers()).allSatisfy(header -> assertThat(header).containsEntry("chunk", "2"));
        file.force(true);
        file.write(chunk(3), AT + 3 * LENGTH);
        file.force(true);
        file.write(chunk(4), AT);
        assertThat(headers())
                .allSatisfy(
                        header -> assertThat(header).containsEntry("chunk", "3").containsEntry("block", "b"));
    }

    @Test
    void aDamagedChunkIsStillDamagedWhereItIsMoved() throws Exception {
        file.write(chunk(), AT);
        base.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), AT + BLOCK);
        ByteBuffer moved = ByteBuffer.allocate(LENGTH);
        base.read(moved, AT);
        file.write(moved.flip(), AT + LENGTH);
        ByteBuffer footer = ByteBuffer.allocate(ChunkChecksum.FOOTER);
        file.read(footer, AT + 2 * LENGTH - ChunkChecksum.FOOTER);
        assertThat(footer.array()).containsOnly(0);
    }

    @Test
    void theEndIsCutOffOnlyOnceAllIsDurable() throws Exception {
        file.write(chunk(1), AT);
        file.write(chunk(2), AT + LENGTH);
        file.truncate(AT + LENGTH);
        assertThat(durable()).hasSize(AT + 2 * LENGTH);
    }

    @Test
    void whatWasWrittenIsDurableBeforeTheNextWrite() throws Exception {
        for (int written = 0; written < 5; written++) {
            assertThat(durable()).hasSize(written < 2 ? 0 : AT + (written - 1) * LENGTH);
            file.write(chunk(written + 1), AT + written * LENGTH);
        }
    }

    /** Thousands may be moved in a row while an append waits. */
    @Test
    void chunksThatAreMovedAreForcedTogetherBeforeTheNextState() throws Exception {
        file.write(chunk(1), AT);
        file.write(chunk(2), AT + LENGTH);
        file.write(chunk(3), AT + 2 * LENGTH);
        file.write(chunk(1), AT + 3 * LENGTH);
        assertThat(durable()).hasSize(AT + 3 * LENGTH);
        file.write(chunk(2), AT + 4 * LENGTH);
        assertThat(durable()).hasSize(AT + 3 * LENGTH);
        file.write(chunk(4), AT + 5 * LENGTH);
        assertThat(durable()).hasSize(AT + 5 * LENGTH);
    }

    /** Enough for a file that may be older after a power cut. */
    @Test
    void whereTheOrderDoesNotMatterNothingIsForcedUntilSomethingIsOverwritten() throws Exception {
        ChecksummedFile unordered = new ChecksummedFile(new ForgetfulFile(base, disk), false);
        for (int written = 0; written < 5; written++) {
            unordered.write(chunk(written + 1), AT + written * LENGTH);
        }
        assertThat(durable()).isEmpty();
        unordered.write(chunk(6), AT);
        assertThat(durable()).hasSize(AT + 5 * LENGTH);
    }

    @Test
    void theZerosBehindTheEndAreNotPartOfTheFile() throws Exception {
        for (int written = 0; written < 20; written++) {
            file.write(chunk(written + 1), AT + written * LENGTH);
            assertThat(file.size()).isEqualTo(AT + (written + 1) * LENGTH);
        }
        assertThat(base.size()).isGreaterThan(file.size());
        ChecksummedFile afterACrash =
                new ChecksummedFile(FileChannel.open(directory.resolve("file"), READ, WRITE), true);
        assertThat(afterACrash.size()).isEqualTo(AT + 20 * LENGTH);
        afterACrash.write(chunk(21), AT + 20 * LENGTH);
        afterACrash.close();
        assertThat(directory.resolve("file")).hasSize(AT + 21 * LENGTH);
    }

    @Test
    void aFileThatIsOnlyReadIsLeftAsItIs() throws Exception {
        file.write(chunk(1), AT);
        file.write(chunk(2), AT + LENGTH);
        long size = base.size();
        try (ChecksummedFile reader = new ChecksummedFile(FileChannel.open(directory.resolve("file"), READ), true)) {
            assertThat(reader.size()).isEqualTo(AT + 2 * LENGTH).isLessThan(size);
        }
        assertThat(base.size()).isEqualTo(size);
    }
}
