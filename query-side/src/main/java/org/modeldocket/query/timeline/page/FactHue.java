package org.modeldocket.query.timeline.page;

import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRefused;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.Hue;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.SuspensionId;

/** The colour class of the treatment that a fact belongs to. */
final class FactHue {
    private FactHue() {}

    static String of(ReleaseFact fact, CaseNames names) {
        return switch (fact) {
            case SubmittedForReview _, EvaluationReported _ -> Hue.of(Treatment.REVIEW);
            case ReleaseRefused _ -> Hue.of(Treatment.REFUSAL);
            case GenerallyReleased _ -> Hue.of(Treatment.GENERAL_RELEASE);
            case ReleaseWithdrawn _ -> Hue.of(Treatment.WITHDRAWAL);
            case DirectiveIssued d -> Hue.of(Treatment.directive(d.force()));
            case DirectiveAmended d when d.force() != null -> Hue.of(Treatment.directive(d.force()));
            default -> of(fact.causality(), names);
        };
    }

    private static String of(Causality causality, CaseNames names) {
        if (causality.effect() == Causality.Effect.FOLLOWS) {
            return Hue.NONE;
        }
        return switch (causality.on()) {
            case DirectiveId id -> Hue.of(names.force(id));
            case SuspensionId _ -> Hue.of(Treatment.SUSPENSION);
            case PreviewId _ -> Hue.of(Treatment.PREVIEW);
            case null -> Hue.NONE;
        };
    }
}
