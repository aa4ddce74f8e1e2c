package org.modeldocket.query.question;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modeldocket.wire.StoredFact;

/**
 * Writes the rows of one question. They must follow from the facts alone, however these are divided into batches, so that a
 * rebuild gives the same ones. All writing happens inside the transaction of the projection; it may throw, and then nothing of it
 * is kept.
 */
public interface QuestionWriter {
    /** Rows that wait to be written. */
    @FunctionalInterface
    interface PreparedRows {
        void write();
    }

    /** Writes the rows that follow from single facts. These come once each. */
    default void writeFacts(List<StoredFact> facts) {}

    /**
     * Works out the rows that follow from cases, each named once: from {@link CaseUpdate#after()} alone;
     * {@link CaseUpdate#before()} only saves writing what has not changed. Several threads may do so at a time, for different cases.
     *
     * @return what writes them, called once at most, on the one thread that writes
     */
    default PreparedRows prepare(List<CaseUpdate> updates) {
        return () -> {};
    }

    /** The same for the streams of organisations. */
    default PreparedRows prepareOrganisations(List<CaseUpdate> updates) {
        return () -> {};
    }

    /** The rows that follow from streams of both kinds. */
    default PreparedRows rows(List<CaseUpdate> updates) {
        Map<Boolean, List<CaseUpdate>> byKind = updates.stream()
                .collect(Collectors.partitioningBy(update -> update.releaseId().isOfOrganisation()));
        PreparedRows ofCases = prepare(byKind.getOrDefault(false, List.of()));
        PreparedRows ofOrganisations = prepareOrganisations(byKind.getOrDefault(true, List.of()));
        return () -> {
            ofCases.write();
            ofOrganisations.write();
        };
    }
}
