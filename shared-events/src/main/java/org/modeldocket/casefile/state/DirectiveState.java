package org.modeldocket.casefile.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.legal.LegalBasis;

/**
 * A directive as it stands after its amendments and what courts ruled.
 *
 * @param amended when it was last amended; absent where it never was
 * @param fulfilled when what it asks for was done, as last said; absent where no source says so, and after an amendment that asks
 *     for something else
 * @param onHold since when a court keeps it without effect while it stays in force; absent where none does
 * @param vacated the legal bases that courts took away, where others were left
 * @param ending absent while it is in force
 * @param factIds the facts that issued, amended, fulfilled and lifted it, and the rulings about it
 */
public record DirectiveState(
        DirectiveId directiveId,
        DirectiveTerms terms,
        Occurred issued,
        @Nullable Occurred amended,
        @Nullable Occurred fulfilled,
        @Nullable Occurred onHold,
        List<Slug> vacated,
        @Nullable Ending ending,
        boolean inDoubt,
        List<FactId> factIds)
        implements OpenEnded<DirectiveState> {

    public static DirectiveState of(DirectiveIssued d) {
        return new DirectiveState(
                d.directiveId(),
                DirectiveTerms.of(d),
                d.occurred(),
                null,
                null,
                null,
                List.of(),
                null,
                false,
                List.of(d.factId()));
    }

    /** How far it binds now. */
    public Force force() {
        return terms.force();
    }

    @Override
    public boolean open() {
        return ending == null;
    }

    /** When it was lifted; absent where it was not, also where a court ended it. */
    public @Nullable Occurred lifted() {
        return ending != null && ending.by() == FactType.DIRECTIVE_LIFTED ? ending.when() : null;
    }

    public DirectiveState amended(DirectiveAmended change) {
        return new DirectiveState(
                directiveId,
                terms.amended(change),
                issued,
                change.occurred(),
                change.measures().isEmpty() ? fulfilled : null,
                onHold,
                vacated,
                ending,
                inDoubt,
                AppendOnlyLists.plus(factIds, change.factId()));
    }

    public DirectiveState fulfilled(Occurred when, FactId by) {
        return new DirectiveState(
                directiveId,
                terms,
                issued,
                amended,
                when,
                onHold,
                vacated,
                ending,
                inDoubt,
                AppendOnlyLists.plus(factIds, by));
    }

    /** Its end, unless a court ended it before. */
    public DirectiveState lifted(Occurred when, FactId by) {
        return changed(null, vacated, open() ? new Ending(when, FactType.DIRECTIVE_LIFTED) : ending, by);
    }

    /**
     * After a ruling about it. One that names a legal basis is about that alone, so that the directive is over, or on hold, only
     * where no other basis is left. An end stays as it is.
     */
    public DirectiveState ruled(CourtRuled ruling) {
        boolean onAllThatIsLeft = isAllThatIsLeft(ruling.legalBasisId());
        return switch (ruling.outcome()) {
            case VACATED ->
                onAllThatIsLeft
                        ? changed(
                                null,
                                vacated,
                                open() ? new Ending(ruling.occurred(), FactType.COURT_RULED) : ending,
                                ruling.factId())
                        : changed(onHold, with(vacated, ruling.legalBasisId()), ending, ruling.factId());
            case INJUNCTION, STAY ->
                changed(
                        onAllThatIsLeft && onHold == null && open() ? ruling.occurred() : onHold,
                        vacated,
                        ending,
                        ruling.factId());
            case UPHELD, DISMISSED -> changed(onAllThatIsLeft ? null : onHold, vacated, ending, ruling.factId());
            case STAY_DENIED -> changed(onHold, vacated, ending, ruling.factId());
        };
    }

    /** Whether a ruling about a legal basis is one about the whole directive. Bases that no source names may be left. */
    private boolean isAllThatIsLeft(@Nullable Slug basis) {
        List<Slug> left = terms.legalBasis().stream()
                .map(LegalBasis::id)
                .filter(id -> !vacated.contains(id))
                .toList();
        return basis == null || left.equals(List.of(basis));
    }

    private static List<Slug> with(List<Slug> ids, @Nullable Slug more) {
        if (more == null || ids.contains(more)) {
            return ids;
        }
        List<Slug> all = new ArrayList<>(ids);
        all.add(more);
        return List.copyOf(all);
    }

    private DirectiveState changed(@Nullable Occurred held, List<Slug> withoutThese, @Nullable Ending end, FactId by) {
        return new DirectiveState(
                directiveId,
                terms,
                issued,
                amended,
                fulfilled,
                held,
                withoutThese,
                end,
                inDoubt,
                AppendOnlyLists.plus(factIds, by));
    }

    @Override
    public DirectiveState doubted() {
        return new DirectiveState(
                directiveId, terms, issued, amended, fulfilled, onHold, vacated, ending, true, factIds);
    }
}
