package org.modeldocket.query.diff;

import java.util.Map;
import org.modeldocket.facts.ReleaseFact.FactType;

/**
 * How many facts were recorded between two moments, by what they do to the record.
 *
 * @param added statements about releases, registrations included
 * @param cited citations added to statements
 */
public record FactCounts(long added, long corrected, long retracted, long reinstated, long cited) {
    /** @param byType how many there are of each type, by its logical name */
    static FactCounts of(Map<String, Long> byType) {
        long all = byType.values().stream().mapToLong(Long::longValue).sum();
        long corrected = of(byType, FactType.FACT_CORRECTED);
        long retracted = of(byType, FactType.FACT_RETRACTED);
        long reinstated = of(byType, FactType.FACT_REINSTATED);
        long cited = of(byType, FactType.CITATION_ADDED);
        return new FactCounts(
                all - corrected - retracted - reinstated - cited, corrected, retracted, reinstated, cited);
    }

    private static long of(Map<String, Long> byType, FactType type) {
        return byType.getOrDefault(type.logicalName(), 0L);
    }
}
