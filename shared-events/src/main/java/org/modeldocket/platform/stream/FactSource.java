package org.modeldocket.platform.stream;

import java.util.List;
import org.modeldocket.wire.StoredFact;

/** Reads stored facts by position. */
@FunctionalInterface
public interface FactSource {
    /** The facts at the positions from {@code first} to {@code last}, both included, in their order. */
    List<StoredFact> range(long first, long last);
}
