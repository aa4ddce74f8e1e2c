package org.modeldocket.command.decision;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SubjectId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.LegalBasis;

/**
 * The rule that what a statement is about is in the record of its release: the directive, suspension or preview, and the legal basis
 * of the directive. A response of the company may name a directive that is recorded later, as version 0.1 let it.
 */
final class ReferenceRules {
    private ReferenceRules() {}

    static @Nullable Refusal refuse(StatementIndex others, ReleaseFact fact) {
        SubjectId about = fact.causality().follows();
        if (about != null && others.lifespan(about).begun() == null && !(fact instanceof CompanyResponded)) {
            return Refusal.unknown(lasts(fact, about), kind(about), about.toString(), others.begun(about));
        }
        return fact instanceof CourtRuled ruling && ruling.legalBasisId() != null
                ? refuse(others, ruling.directiveId(), ruling.legalBasisId())
                : null;
    }

    private static @Nullable Refusal refuse(StatementIndex others, @Nullable DirectiveId directive, Slug basis) {
        if (directive == null) {
            return Refusal.of(
                    Rule.DIRECTIVE_IS_RECORDED,
                    "legalBasisId is one of the legal bases of a directive; name that in directiveId");
        }
        Lifespan lifespan = others.lifespan(directive);
        List<String> known = Stream.concat(Stream.ofNullable(lifespan.begun()), lifespan.within().stream())
                .flatMap(ReferenceRules::legalBasis)
                .map(one -> one.id().value())
                .distinct()
                .sorted()
                .toList();
        return known.contains(basis.value())
                ? null
                : Refusal.unknown(
                        Rule.DIRECTIVE_IS_RECORDED,
                        "the legalBasis of directive " + directive + " with id ",
                        basis.value(),
                        known);
    }

    /** All that it ever rested on: an amendment may have taken away what a court rules on. */
    private static Stream<LegalBasis> legalBasis(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveIssued d -> d.legalBasis().stream();
            case DirectiveAmended d -> d.legalBasis().stream();
            default -> Stream.empty();
        };
    }

    private static Rule lasts(ReleaseFact fact, SubjectId about) {
        return switch (about) {
            case DirectiveId _ ->
                fact.causality().effect() == Causality.Effect.FOLLOWS
                        ? Rule.DIRECTIVE_IS_RECORDED
                        : Rule.DIRECTIVE_IS_IN_FORCE;
            case SuspensionId _ -> Rule.SUSPENSION_IS_OPEN;
            case PreviewId _ -> Rule.PREVIEW_IS_OPEN;
        };
    }

    private static String kind(SubjectId about) {
        return switch (about) {
            case DirectiveId _ -> "directive ";
            case SuspensionId _ -> "suspension ";
            case PreviewId _ -> "preview ";
        };
    }
}
