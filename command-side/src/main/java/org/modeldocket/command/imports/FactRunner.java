package org.modeldocket.command.imports;

import java.util.List;
import org.modeldocket.command.decision.FactOutcome;
import org.modeldocket.command.submission.RecordFacts;

/** Records facts of an import, or tries what would become of them. For several threads, one for each stream. */
@FunctionalInterface
interface FactRunner {
    /** @return one outcome for each fact, in their order */
    List<FactOutcome> run(RecordFacts command);
}
