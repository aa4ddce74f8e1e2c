package org.modeldocket.casefile.state;

import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;

/**
 * How many organisations are in a preview, as last counted.
 *
 * @param atMost absent where the source sets no upper bound
 */
public record CustomerCount(
        int atLeast, @Nullable Integer atMost, boolean listPublished, Occurred occurred, FactId factId) {
    public static CustomerCount of(CustomersCounted c) {
        return new CustomerCount(c.atLeast(), c.atMost(), c.listPublished(), c.occurred(), c.factId());
    }
}
