package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.list.AppendOnlyLists;
import org.modeldocket.facts.CourtCaseFiled;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A case at a court with its rulings.
 *
 * @param filed absent where a ruling is recorded and the filing is not, as plaintiff and relief
 * @param factIds the facts that filed it and ruled on it, in the order of the case
 */
public record CourtCase(
        ShortText court,
        @Nullable ShortText docket,
        @Nullable ShortText plaintiff,
        @Nullable DirectiveId directiveId,
        @Nullable LongText relief,
        @Nullable Occurred filed,
        List<Ruling> rulings,
        List<FactId> factIds) {
    public static CourtCase of(CourtCaseFiled c) {
        return new CourtCase(
                c.court(),
                c.docket(),
                c.plaintiff(),
                c.directiveId(),
                c.relief(),
                c.occurred(),
                List.of(),
                List.of(c.factId()));
    }

    /** A case of which no more is recorded than a ruling. */
    static CourtCase of(CourtRuled r) {
        return new CourtCase(
                r.court(), r.docket(), null, r.directiveId(), null, null, List.of(Ruling.of(r)), List.of(r.factId()));
    }

    /** Whether a ruling can be one in this case: of the same court, and of no other docket or directive. */
    boolean allows(CourtRuled r) {
        return court.equals(r.court()) && areNotTwo(docket, r.docket()) && areNotTwo(directiveId, r.directiveId());
    }

    private static boolean areNotTwo(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    CourtCase ruled(CourtRuled r) {
        return new CourtCase(
                court,
                docket == null ? r.docket() : docket,
                plaintiff,
                directiveId == null ? r.directiveId() : directiveId,
                relief,
                filed,
                AppendOnlyLists.plus(rulings, Ruling.of(r)),
                AppendOnlyLists.plus(factIds, r.factId()));
    }
}
