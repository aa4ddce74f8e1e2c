package org.modeldocket.platform.h2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
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
        base = FileChannel.open(
                directory.resolve("file"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        disk = new ForgetfulDisk(base);
        file = new ChecksummedFile(new ForgetfulFile(base, disk));
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
        byte[] padded = (footer + " ".repeat(ChunkChecksum.FOOTER - 1 - footer.length()) + "\n").getBytes(ISO_8859_1);
        System.arraycopy(padded, 0, bytes, LENGTH - padded.length, padded.length);
        return ByteBuffer.wrap(bytes);
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
    void aChunkThatWasMovedIsSealedOnceMore() throws Exception {
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
        assertThat(disk.survivors(ForgetfulDisk.Loss.EVERYTHING, new Random(1))).isEmpty();
        file.write(ByteBuffer.wrap("H:2,block:2,chunk:1f".getBytes(ISO_8859_1)), 0);
        byte[] durable = disk.survivors(ForgetfulDisk.Loss.EVERYTHING, new Random(1));
        assertThat(durable).hasSize(AT + LENGTH);
        assertThat(new String(durable, 0, 1, ISO_8859_1)).isEqualTo("\0");
        assertThat(new String(durable, AT, 8, ISO_8859_1)).isEqualTo("chunk:1f");
    }
}
