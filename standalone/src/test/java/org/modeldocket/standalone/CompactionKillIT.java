package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;

/** {@code kill -9} while the record's file is compacted. */
class CompactionKillIT {
    @TempDir
    private Path data;

    /** The record of several concurrent clients is compacted soon after a start, since nobody writes. */
    @Test
    void aKillWhileTheFileIsCompactedLosesNothing() throws Exception {
        GeneratedRecord.write(data, 9_000, 0);
        List<RecordedFact> record = StoredRecord.read(data);
        File file = data.resolve("record.mv.db").toFile();
        long found = file.length();
        try (DocketProcess docket = DocketProcess.start(data)) {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> file.length() != found || isCompact(file, record));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(new Random().nextLong(500)));
            docket.kill();
        }
        assertThat(StoredRecord.read(data)).isEqualTo(record);
        try (DocketProcess docket = DocketProcess.start(data)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> isCompact(file, record));
            ViewsEqualRecord.check(docket.client(), record);
        }
        assertThat(StoredRecord.read(data)).isEqualTo(record);
    }

    private static boolean isCompact(File file, List<RecordedFact> record) {
        return file.length() < record.size() * 2_048L;
    }
}
