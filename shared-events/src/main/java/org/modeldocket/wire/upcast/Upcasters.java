package org.modeldocket.wire.upcast;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.modeldocket.facts.ReleaseFact.FactType;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a fact of an older revision up to date as it is read. What is stored stays as it is. Total: every fact that a
 * revision allowed can be read in the next.
 */
public final class Upcasters {
    /** By type, the steps from revision 1 to 2, from 2 to 3, and so on. A step, once released, is never changed. */
    private static final Map<FactType, List<UnaryOperator<ObjectNode>>> STEPS = Map.ofEntries(
            Map.entry(FactType.EVALUATION_REPORTED, List.of(CapabilitiesGainIds::upcast)),
            // Revision 2: an audience may be an object, and a restoration may be for some; what was allowed before
            // means the same.
            Map.entry(FactType.ACCESS_SUSPENDED, List.of(UnaryOperator.identity())),
            Map.entry(FactType.ACCESS_RESTORED, List.of(UnaryOperator.identity())),
            Map.entry(FactType.GENERALLY_RELEASED, List.of(UnaryOperator.identity())),
            // Revision 2 knows more of the law behind a directive, and its dates may be such objects; what was said
            // before means the same.
            Map.entry(FactType.DIRECTIVE_ISSUED, List.of(UnaryOperator.identity())),
            Map.entry(FactType.DIRECTIVE_AMENDED, List.of(UnaryOperator.identity())),
            // Revision 2: a planned date may be an object with the source's words; a string means what it meant.
            Map.entry(FactType.PREVIEW_GRANTED, List.of(UnaryOperator.identity())),
            Map.entry(FactType.PREVIEW_EXTENDED, List.of(UnaryOperator.identity())),
            Map.entry(FactType.TARGET_DATE_ANNOUNCED, List.of(UnaryOperator.identity())),
            // Revision 2: its replacement may be of those.
            Map.entry(FactType.FACT_CORRECTED, List.of(UnaryOperator.identity())));

    private Upcasters() {}

    /**
     * The members of the fact as its newest revision has them.
     *
     * @param revision of which the members are, from 1 to the newest
     */
    public static ObjectNode upToDate(FactType type, int revision, ObjectNode members) {
        ObjectNode result = members;
        for (UnaryOperator<ObjectNode> step : steps(type).subList(revision - 1, type.revision() - 1)) {
            result = step.apply(result);
        }
        return result;
    }

    static List<UnaryOperator<ObjectNode>> steps(FactType type) {
        return STEPS.getOrDefault(type, List.of());
    }
}
