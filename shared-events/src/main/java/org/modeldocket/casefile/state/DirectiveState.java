package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.list.AppendOnlyLists;
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
 * @param held the legal bases that courts keep without effect, each by itself
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
        List<Slug> held,
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
                held,
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
                held,
                vacated,
                ending,
                inDoubt,
                AppendOnlyLists.plus(factIds, by));
    }

    /** Its end, unless a court ended it before. */
    public DirectiveState lifted(Occurred when, FactId by) {
        return over(new Ending(when, FactType.DIRECTIVE_LIFTED), by);
    }

    /**
     * After a ruling about it. One that names a legal basis is about that alone, so that the directive is over, or on hold, only
     * where no other basis is left. An end stays as it is.
     */
    public DirectiveState ruled(CourtRuled ruling) {
        Slug basis = ruling.legalBasisId();
        boolean isWhole = basis == null || left(vacated).equals(List.of(basis));
        return switch (ruling.outcome()) {
            case VACATED ->
                isWhole
                        ? over(new Ending(ruling.occurred(), FactType.COURT_RULED), ruling.factId())
                        : judged(ruling, onHold, held, with(vacated, basis));
            case INJUNCTION, STAY ->
                isWhole
                        ? judged(ruling, since(ruling), held, vacated)
                        : judged(ruling, onHold, with(held, basis), vacated);
            case UPHELD, DISMISSED ->
                isWhole
                        ? judged(ruling, null, List.of(), vacated)
                        : judged(ruling, held.contains(basis) ? null : onHold, without(held, basis), vacated);
            case STAY_DENIED -> judged(ruling, onHold, held, vacated);
        };
    }

    /** It is on hold too where each basis that is left is held. Bases that no source names may be left. */
    private DirectiveState judged(CourtRuled by, @Nullable Occurred hold, List<Slug> held, List<Slug> vacated) {
        List<Slug> left = left(vacated);
        boolean isHeld = !left.isEmpty() && held.containsAll(left);
        return changed(hold == null && isHeld ? since(by) : hold, held, vacated, ending, by.factId());
    }

    private @Nullable Occurred since(CourtRuled ruling) {
        return onHold == null && open() ? ruling.occurred() : onHold;
    }

    /** An end stays as it is. */
    private DirectiveState over(Ending end, FactId by) {
        return changed(null, List.of(), vacated, open() ? end : ending, by);
    }

    private List<Slug> left(List<Slug> vacated) {
        return terms.legalBasis().stream()
                .map(LegalBasis::id)
                .filter(id -> !vacated.contains(id))
                .toList();
    }

    private static List<Slug> with(List<Slug> ids, @Nullable Slug more) {
        return more == null || ids.contains(more) ? ids : AppendOnlyLists.plus(ids, more);
    }

    private static List<Slug> without(List<Slug> ids, @Nullable Slug one) {
        return ids.stream().filter(id -> !id.equals(one)).toList();
    }

    private DirectiveState changed(
            @Nullable Occurred hold, List<Slug> held, List<Slug> vacated, @Nullable Ending end, FactId by) {
        return new DirectiveState(
                directiveId,
                terms,
                issued,
                amended,
                fulfilled,
                hold,
                held,
                vacated,
                end,
                inDoubt,
                AppendOnlyLists.plus(factIds, by));
    }

    @Override
    public DirectiveState doubted() {
        return new DirectiveState(
                directiveId, terms, issued, amended, fulfilled, onHold, held, vacated, ending, true, factIds);
    }
}
