package org.modeldocket.command.imports;

import java.util.EnumSet;
import java.util.Set;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.Rule;

/** What lines that come later in a file can change. */
final class LaterLines {
    private static final Set<Rule> WHATEVER_COMES = EnumSet.of(
            Rule.RELEASE_REGISTERED_ONCE,
            Rule.FACT_ID_USED_ONCE,
            Rule.STATEMENT_RECORDED_ONCE,
            Rule.FACT_CITES_A_SOURCE,
            Rule.OCCURRED_NOT_IN_THE_FUTURE);

    private LaterLines() {}

    /** Whether a fact that is refused now may be recorded when the record holds more. */
    static boolean mayAdmit(Refusal refusal) {
        return !WHATEVER_COMES.contains(refusal.rule());
    }
}
