package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.Durability;

/** The power goes at random moments while several writers append, many of them within a compaction of the file; what was acknowledged must be there afterwards. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PowerLossTest {
    private static final int CUTS = 100;

    @TempDir
    Path directory;

    private final long seed = Long.getLong("modeldocket.seed", new SecureRandom().nextLong());

    @Test
    void nothingAcknowledgedIsLostNorDoubled() throws Exception {
        PowerCuts cuts = new PowerCuts(directory, "sealed:", Durability.checkpointSync(), seed);
        assertThat(cuts.run(CUTS))
                .as("findings with -Dmodeldocket.seed=" + seed)
                .isEmpty();
        assertThat(cuts.acknowledged()).as("facts acknowledged").isGreaterThan(CUTS);
        assertThat(cuts.forgotten()).as("appends cut off unanswered").isPositive();
    }

    /** The check has teeth: without a sync before the answer, it finds facts that are lost. */
    @Test
    void withoutASyncALossIsFound() throws Exception {
        PowerCuts cuts = new PowerCuts(directory, "sealed:", Durability.commitIsDurable(), seed);
        assertThat(cuts.run(CUTS))
                .as("findings with -Dmodeldocket.seed=" + seed)
                .isNotEmpty();
    }
}
