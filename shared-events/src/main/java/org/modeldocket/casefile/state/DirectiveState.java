package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;

/**
 * A directive as it stands after its amendments.
 *
 * @param amended when it was last amended; absent where it never was
 * @param fulfilled when what it asks for was done, as last said; absent where no source says so, and after an amendment that asks
 *     for something else
 * @param lifted absent while it is in force
 * @param factIds the facts that issued, amended, fulfilled and lifted it
 */
public record DirectiveState(
        DirectiveId directiveId,
        DirectiveTerms terms,
        Occurred issued,
        @Nullable Occurred amended,
        @Nullable Occurred fulfilled,
        @Nullable Occurred lifted,
        boolean inDoubt,
        List<FactId> factIds)
        implements OpenEnded<DirectiveState> {

    public static DirectiveState of(DirectiveIssued d) {
        return new DirectiveState(
                d.directiveId(), DirectiveTerms.of(d), d.occurred(), null, null, null, false, List.of(d.factId()));
    }

    /** How far it binds now. */
    public Force force() {
        return terms.force();
    }

    @Override
    public boolean open() {
        return lifted == null;
    }

    public DirectiveState amended(DirectiveAmended change) {
        return new DirectiveState(
                directiveId,
                terms.amended(change),
                issued,
                change.occurred(),
                change.measures().isEmpty() ? fulfilled : null,
                lifted,
                inDoubt,
                AppendOnlyLists.plus(factIds, change.factId()));
    }

    public DirectiveState fulfilled(Occurred when, FactId by) {
        return new DirectiveState(
                directiveId, terms, issued, amended, when, lifted, inDoubt, AppendOnlyLists.plus(factIds, by));
    }

    public DirectiveState lifted(Occurred when, FactId by) {
        return new DirectiveState(
                directiveId, terms, issued, amended, fulfilled, when, inDoubt, AppendOnlyLists.plus(factIds, by));
    }

    @Override
    public DirectiveState doubted() {
        return new DirectiveState(directiveId, terms, issued, amended, fulfilled, lifted, true, factIds);
    }
}
