package org.modeldocket.facts;

import java.security.SecureRandom;
import java.util.stream.LongStream;

/** Seeds of random tests, others in each run. {@code -Dmodeldocket.seed} repeats a failure: the name of a test shows its seed. */
public final class Seeds {
    private Seeds() {}

    /** @return so many, or the one of that setting alone */
    public static LongStream some(int many) {
        Long one = Long.getLong("modeldocket.seed");
        return one == null ? new SecureRandom().longs(many) : LongStream.of(one);
    }
}
