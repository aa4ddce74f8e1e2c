package org.modeldocket.query.http;

import org.modeldocket.facts.Facts;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;

/** The founding cases, positions 1 to 12, with a correction, a retraction, a reinstatement, a citation, and a withdrawal. */
final class ChangedCases {
    private ChangedCases() {}

    static void tell(MemoryRecord record) {
        FoundingFacts.tell(record);
        record.tell(
                FoundingFacts.GPT,
                Facts.corrected(20, Facts.submitted(2, "2026-05")),
                Facts.retracted(21, 4),
                Facts.reinstated(22, 4),
                Facts.citationAdded(23, 3));
        record.tell(FoundingFacts.FABLE, Facts.withdrawn(24, "2026-06"));
    }
}
