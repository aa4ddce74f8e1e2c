package org.modeldocket.query.timeline.page.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.state.DirectiveTerms;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;

/** What the directives of a case said before each of their amendments. */
public final class AmendedDirectives {
    public static final AmendedDirectives UNKNOWN = new AmendedDirectives();

    private final Map<FactId, DirectiveTerms> before = new HashMap<>();

    private AmendedDirectives() {}

    /** @param ordered what the case says, in its order */
    static AmendedDirectives of(List<RecordedFact> ordered) {
        AmendedDirectives all = new AmendedDirectives();
        Map<DirectiveId, DirectiveTerms> now = new HashMap<>();
        for (RecordedFact recorded : ordered) {
            if (recorded.fact() instanceof DirectiveIssued issued) {
                now.put(issued.directiveId(), DirectiveTerms.of(issued));
            } else if (recorded.fact() instanceof DirectiveAmended change) {
                now.computeIfPresent(change.directiveId(), (id, said) -> {
                    all.before.put(change.factId(), said);
                    return said.amended(change);
                });
            }
        }
        return all;
    }

    /** Null where that is not known, as of an amendment that was retracted. */
    @Nullable
    public DirectiveTerms before(DirectiveAmended change) {
        return before.get(change.factId());
    }
}
