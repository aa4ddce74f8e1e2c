package org.modeldocket.facts;

import java.util.List;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.CurrencyCode;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * What one generated case says instead of its usual facts, under their ids and dates: the types that version 0.2 added, and a
 * restoration for some. The usual facts are made first, so that the other cases of a seed stay as they were.
 */
final class LaterFacts {
    private static final ShortText COURT = new ShortText("Court of Generated Matters");

    private final int number;
    private final Agency agency;
    private final DirectiveId directive;
    private final SuspensionId suspension;
    private final PreviewId preview;
    private boolean suspended;

    /** @param number of the case; chooses among the types */
    LaterFacts(int number, Agency agency, DirectiveId directive, SuspensionId suspension, PreviewId preview) {
        this.number = number;
        this.agency = agency;
        this.directive = directive;
        this.suspension = suspension;
        this.preview = preview;
    }

    /** The facts of a case in their order, one at a time. */
    ReleaseFact insteadOf(ReleaseFact usual) {
        suspended |= usual instanceof AccessSuspended;
        return switch (usual) {
            case CompanyResponded _ -> committed(usual);
            case TargetDateAnnounced _ -> suspended ? restored(usual) : counted(usual);
            case DirectiveAmended _ -> number % 2 == 0 ? licensed(usual) : filed(usual);
            case DirectiveLifted _ ->
                switch (number % 4) {
                    case 0 -> fulfilled(usual);
                    case 1 -> ruled(usual);
                    case 2 -> penalised(usual);
                    default -> usual;
                };
            case GenerallyReleased _ -> number % 3 == 0 ? nothingFound(usual) : usual;
            default -> usual;
        };
    }

    private ReleaseFact committed(ReleaseFact usual) {
        return new CommitmentMade(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                List.of(agency),
                List.of(new LongText("report misuse"), new LongText("test each version")),
                null,
                directive);
    }

    private ReleaseFact counted(ReleaseFact usual) {
        return new CustomersCounted(
                usual.factId(), usual.occurred(), usual.citations(), null, null, preview, 15, 25, false);
    }

    private ReleaseFact restored(ReleaseFact usual) {
        return new AccessRestored(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                suspension,
                List.of(new Audience(Audience.Kind.LISTED_ORGANISATIONS, null, 18, null, false, null)));
    }

    private ReleaseFact licensed(ReleaseFact usual) {
        LicenceDecision[] decisions = LicenceDecision.values();
        return new LicenceDecided(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                directive,
                decisions[number / 2 % decisions.length],
                List.of(Audience.FOREIGN_NATIONALS),
                null);
    }

    private ReleaseFact filed(ReleaseFact usual) {
        return new CourtCaseFiled(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                COURT,
                docket(),
                new ShortText("The company"),
                directive,
                new LongText("to set it aside"));
    }

    private ReleaseFact ruled(ReleaseFact usual) {
        CourtOutcome[] outcomes = CourtOutcome.values();
        return new CourtRuled(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                COURT,
                docket(),
                directive,
                null,
                outcomes[number / 4 % outcomes.length]);
    }

    private ShortText docket() {
        return new ShortText("cv-" + number);
    }

    private ReleaseFact penalised(ReleaseFact usual) {
        return new PenaltyImposed(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                List.of(agency),
                25_000L * number,
                new CurrencyCode("USD"),
                null,
                directive);
    }

    private ReleaseFact fulfilled(ReleaseFact usual) {
        return new DirectiveFulfilled(
                usual.factId(),
                usual.occurred(),
                usual.citations(),
                null,
                null,
                directive,
                new LongText("Done as asked."));
    }

    private static ReleaseFact nothingFound(ReleaseFact usual) {
        return new NothingFound(
                usual.factId(),
                null,
                usual.citations(),
                null,
                null,
                new LongText("Was the directive published?"),
                List.of(new ShortText("The Generated Register")),
                usual.occurred().edtf());
    }
}
