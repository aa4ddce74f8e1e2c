package org.modeldocket.command.record.commit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the record can be written, and after what time to look again where it cannot. Changed by the appender's thread alone. */
final class RecordHealth {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private volatile @Nullable Throwable lastFailure;
    private Duration pause = SHORTEST_PAUSE;

    void failed(Throwable cause) {
        lastFailure = cause;
        pause = SHORTEST_PAUSE;
    }

    /** The next look is after twice the time. */
    void stillFailing() {
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    void recovered() {
        lastFailure = null;
    }

    /** Whether the last group was stored, or the record has been found to be writable since. */
    boolean isGood() {
        return lastFailure == null;
    }

    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    /** Between two looks whether the record can be written again. */
    Duration pause() {
        return pause;
    }
}
