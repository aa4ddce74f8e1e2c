package org.modeldocket.command.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFilesTest {
    private static final int BLOCK = 4096;
    private static final int AT = 2 * BLOCK;
    private static final int LENGTH = 3 * BLOCK;

    @TempDir
    Path directory;

    private FileChannel base;
    private ForgetfulDisk disk;
    private SealedFile file;

    @BeforeEach
    void open() throws Exception {
        base = FileChannel.open(
                directory.resolve("file"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        disk = new ForgetfulDisk(base);
        file = new SealedFile(new ForgetfulFile(base, disk));
    }

    @AfterEach
    void close() throws Exception {
        base.close();
    }

    /** A chunk as H2 writes it. */
    private static ByteBuffer chunk() {
        byte[] bytes = new byte[LENGTH];
        new Random(1).nextBytes(bytes);
        byte[] header = "chunk:1f,block:2,len:3,version:20\n".getBytes(ISO_8859_1);
        System.arraycopy(header, 0, bytes, 0, header.length);
        String text = "chunk:1f,len:3,version:20";
        int fletcher = DataUtils.getFletcher32(text.getBytes(ISO_8859_1), 0, text.length());
        String footer = text + ",fletcher:" + Integer.toHexString(fletcher);
        byte[] padded = (footer + " ".repeat(ChunkSeal.FOOTER - 1 - footer.length()) + "\n").getBytes(ISO_8859_1);
        System.arraycopy(padded, 0, bytes, LENGTH - padded.length, padded.length);
        return ByteBuffer.wrap(bytes);
    }

    private String footer(FileChannel channel) throws Exception {
        ByteBuffer footer = ByteBuffer.allocate(ChunkSeal.FOOTER);
        channel.read(footer, AT + LENGTH - ChunkSeal.FOOTER);
        return new String(footer.array(), ISO_8859_1);
    }

    @Test
    void aWholeChunkKeepsItsFooterAndGainsASeal() throws Exception {
        file.write(chunk(), AT);
        String footer = footer(file);
        assertThat(footer).startsWith("chunk:1f,len:3,version:20,seal:").hasSize(ChunkSeal.FOOTER);
        String text = footer.substring(0, footer.indexOf(",fletcher:"));
        int fletcher = DataUtils.getFletcher32(text.getBytes(ISO_8859_1), 0, text.length());
        assertThat(footer.strip()).endsWith(",fletcher:" + Integer.toHexString(fletcher));
        ByteBuffer body = ByteBuffer.allocate(LENGTH - ChunkSeal.FOOTER);
        file.read(body, AT);
        assertThat(body.flip()).isEqualTo(chunk().slice(0, LENGTH - ChunkSeal.FOOTER));
    }

    @Test
    void aChunkThatWasMovedIsSealedOnceMore() throws Exception {
        file.write(chunk(), AT);
        ByteBuffer moved = ByteBuffer.allocate(LENGTH);
        file.read(moved, AT);
        String before = footer(file);
        file.write(moved.flip(), AT + LENGTH);
        ByteBuffer footer = ByteBuffer.allocate(ChunkSeal.FOOTER);
        file.read(footer, AT + 2 * LENGTH - ChunkSeal.FOOTER);
        assertThat(new String(footer.array(), ISO_8859_1)).isEqualTo(before);
    }

    @Test
    void aChunkOfWhichOneByteIsLostHasNoFooter() throws Exception {
        file.write(chunk(), AT);
        for (int lost : new int[] {0, BLOCK + 1, LENGTH - ChunkSeal.FOOTER - 1}) {
            ByteBuffer one = ByteBuffer.allocate(1);
            base.read(one, AT + lost);
            base.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get(0)}), AT + lost);
            assertThat(footer(base)).startsWith("chunk:");
            assertThat(footer(file)).isEqualTo("\0".repeat(ChunkSeal.FOOTER));
            base.write(one.flip(), AT + lost);
            assertThat(footer(file)).startsWith("chunk:");
        }
    }

    @Test
    void theFilesHeaderIsWrittenOnlyOnceWhatItPointsToIsDurable() throws Exception {
        file.write(chunk(), AT);
        assertThat(disk.survivors(ForgetfulDisk.Loss.EVERYTHING, new Random(1))).isEmpty();
        file.write(ByteBuffer.wrap("H:2,block:2,chunk:1f".getBytes(ISO_8859_1)), 0);
        byte[] durable = disk.survivors(ForgetfulDisk.Loss.EVERYTHING, new Random(1));
        assertThat(durable).hasSize(AT + LENGTH);
        assertThat(new String(durable, 0, 1, ISO_8859_1)).isEqualTo("\0");
        assertThat(new String(durable, AT, 8, ISO_8859_1)).isEqualTo("chunk:1f");
    }

    /** H2 2.5.252 writes the header before it counts the chunk just written as its last one, so it names the one before. */
    @Test
    void theFilesHeaderNamesTheChunkWrittenLast() throws Exception {
        file.write(chunk(), AT);
        file.write(header("H:2,block:7,blockSize:1000,chunk:1e,clean:1,created:1a2,format:3,version:1f"), 0);
        assertThat(header())
                .containsOnly("H:2,block:2,blockSize:1000,chunk:1f,clean:1,created:1a2,format:3,version:20");
    }

    @Test
    void aHeaderThatNamesANewerChunkStays() throws Exception {
        file.write(chunk(), AT);
        String newer = "H:2,block:7,blockSize:1000,chunk:2e,created:1a2,format:3,version:21";
        file.write(header(newer), 0);
        assertThat(header()).containsOnly(newer);
    }

    @Test
    void aHeaderWithoutAChunkStays() throws Exception {
        String fresh = "H:2,blockSize:1000,created:1a2,format:3";
        file.write(header(fresh), 0);
        assertThat(header()).containsOnly(fresh);
    }

    /** A copy of an open file is what a kill leaves: everything written, nothing closed. */
    @Test
    void afterAKillH2FindsTheLastCommitWhereverInTheFileItIs() throws Exception {
        SealedFiles.register();
        Path live = directory.resolve("live.mv.db");
        Path copy = directory.resolve("copy.mv.db");
        try (MVStore store = store(live)) {
            store.setRetentionTime(0);
            MVMap<Integer, String> map = store.openMap("map");
            for (int commit = 1; commit <= 300; commit++) {
                map.put(commit % 7, "x".repeat(4_000 * (commit % 5)) + commit);
                store.commit();
                Files.copy(live, copy, StandardCopyOption.REPLACE_EXISTING);
                try (MVStore found = store(copy)) {
                    assertThat(found.<Integer, String>openMap("map").get(commit % 7))
                            .as("commit %d", commit)
                            .endsWith("" + commit);
                }
            }
        }
    }

    private static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(SealedFiles.SCHEME + ":" + file)
                .autoCommitDisabled()
                .open();
    }

    /** Both copies of a header as H2 writes them, in one write. */
    private static ByteBuffer header(String text) {
        byte[] plain = text.getBytes(ISO_8859_1);
        String whole =
                text + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(plain, 0, plain.length)) + "\n";
        return ByteBuffer.allocate(2 * BLOCK).put(0, whole.getBytes(ISO_8859_1)).put(BLOCK, whole.getBytes(ISO_8859_1));
    }

    /** Both copies of the header in the file, without their checksums, which are checked. */
    private List<String> header() throws Exception {
        List<String> copies = new ArrayList<>();
        for (int at = 0; at < 2 * BLOCK; at += BLOCK) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            file.read(block, at);
            String whole = new String(block.array(), ISO_8859_1).strip();
            String text = whole.substring(0, whole.indexOf(",fletcher:"));
            byte[] plain = text.getBytes(ISO_8859_1);
            assertThat(whole.replace("\0", "").strip())
                    .endsWith(",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(plain, 0, plain.length)));
            copies.add(text);
        }
        return copies;
    }
}
