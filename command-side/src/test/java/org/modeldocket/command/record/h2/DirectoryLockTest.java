package org.modeldocket.command.record.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.RecordUnavailable;

/** A lock that could not be taken leaves nothing behind: once the cause is gone, the next attempt gets it. */
class DirectoryLockTest {
    @TempDir
    Path directory;

    @Test
    void aFileThatCannotBeOpenedIsNotTaken() throws IOException {
        Path file = Files.createDirectory(directory.resolve("record.lock"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> DirectoryLock.take(directory, "record"))
                    .isInstanceOf(RecordUnavailable.class)
                    .hasMessageContaining("cannot be used");
        }
        Files.delete(file);
        takenAndFreed();
    }

    @Test
    void aFileThatIsLockedOtherwiseIsNotTaken() throws IOException {
        Path file = Files.createFile(directory.resolve("record.lock"));
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> DirectoryLock.take(directory, "record"))
                    .isInstanceOf(OverlappingFileLockException.class);
        }
        takenAndFreed();
    }

    @Test
    void oneThatIsTakenIsTakenOnce() {
        try (DirectoryLock taken = DirectoryLock.take(directory, "record")) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory, "record"))
                    .isInstanceOf(RecordUnavailable.class)
                    .hasMessageContaining("is open already in this process");
        }
        takenAndFreed();
    }

    private void takenAndFreed() {
        try (DirectoryLock taken = DirectoryLock.take(directory, "record")) {
            assertThat(taken).isNotNull();
        }
    }
}
