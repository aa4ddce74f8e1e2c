package org.modeldocket.command.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.directives.DirectiveConflict;
import org.modeldocket.command.organisations.NameConflict;
import org.modeldocket.command.succession.SuccessionConflict;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.NearestName;

/**
 * Why a fact was not recorded.
 *
 * @param rule the rule that the fact would break
 * @param reason what is wrong, in plain words, with the values concerned
 * @param brokenRule with {@link Rule#RECORD_STAYS_CONSISTENT}, the rule that a later fact would then break
 * @param conflictingFact the recorded fact that it contradicts, where there is one
 */
public record Refusal(
        Rule rule,
        String reason,
        @Nullable Rule brokenRule,
        @Nullable FactId conflictingFact) {
    private static final String UNKNOWN = " is not in the record of this release";
    private static final int MOST_NAMED = 10;

    /**
     * A fact that names what no fact of the release has.
     *
     * @param what the kind of what it names, with a space
     * @param known the ids that it may have meant
     */
    static Refusal unknown(Rule rule, String what, String id, List<String> known) {
        String hint = NearestName.of(id, known)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> known.isEmpty() ? "" : "; known are " + first(known));
        return of(rule, what + id + UNKNOWN + hint);
    }

    private static String first(List<String> known) {
        String named = known.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return known.size() > MOST_NAMED ? named + " and " + (known.size() - MOST_NAMED) + " more" : named;
    }

    static Refusal of(Rule rule, String reason) {
        return new Refusal(rule, reason, null, null);
    }

    static Refusal of(Rule rule, String reason, FactId conflictingFact) {
        return new Refusal(rule, reason, null, conflictingFact);
    }

    /**
     * A statement that the record holds already. Says how to go on.
     *
     * @param otherwise sentences that say what to do if it is another; or empty
     */
    static Refusal already(Rule rule, String what, FactId recorded, String otherwise) {
        boolean hasAccounts = rule != Rule.RELEASE_REGISTERED_ONCE;
        return of(
                rule,
                what + ". " + (hasAccounts ? waysOn(recorded) : citation(recorded) + ".")
                        + " If it was recorded wrongly, record fact-corrected."
                        + (otherwise.isEmpty() ? "" : " " + otherwise),
                recorded);
    }

    /** How to record what another source says of something that the record holds. */
    static String waysOn(FactId recorded) {
        return citation(recorded)
                + ". If that source gives another account, for example another date, send this again with"
                + " \"sameHappeningAs\": \"" + recorded + "\".";
    }

    private static String citation(FactId recorded) {
        return "If this is another source for it, record citation-added for fact " + recorded;
    }

    /** The same refusal, where a change would take away what the fact {@code about} is about. Says how to go on. */
    Refusal takenAway(ReleaseFact about) {
        int unknown = reason.indexOf(UNKNOWN);
        String text = unknown >= 0
                ? reason.substring(0, unknown)
                        + " would no longer be in the record of this release, while fact " + about.factId() + " ("
                        + FactType.of(about).logicalName()
                        + ") is about it: retract that fact first, or correct this one with fact-corrected"
                : reason;
        return new Refusal(rule, text, brokenRule, conflictingFact);
    }

    /** A late fact that would leave {@code broken} breaking {@code rule}. */
    static Refusal late(Rule rule, String reason, FactId broken) {
        return new Refusal(Rule.RECORD_STAYS_CONSISTENT, reason, rule, broken);
    }

    /**
     * A fact that gives an organisation another name, or jurisdiction, than the record knows, renames it to the name of another, or
     * leads from it to none.
     */
    public static Refusal ofName(NameConflict taken) {
        Rule rule = switch (taken.about()) {
            case NAME -> Rule.ORGANISATION_KEEPS_ITS_NAME;
            case JURISDICTION -> Rule.AGENCY_KEEPS_ITS_JURISDICTION;
            case RENAMING -> Rule.ORGANISATION_TAKES_A_FREE_NAME;
            case MERGER -> Rule.ORGANISATION_MERGES_INTO_ANOTHER;
        };
        return new Refusal(rule, String.valueOf(taken.getMessage()), null, taken.namedBy());
    }

    /** A fact that issues a directive with other content than in another release. */
    public static Refusal ofDirective(DirectiveConflict other) {
        return new Refusal(
                Rule.DIRECTIVE_KEEPS_ITS_CONTENT, String.valueOf(other.getMessage()), null, other.issuedBy());
    }

    /** A fact by which a release would succeed itself. */
    public static Refusal ofSuccession(SuccessionConflict circle) {
        return new Refusal(
                Rule.RELEASE_NEVER_SUCCEEDS_ITSELF, String.valueOf(circle.getMessage()), null, circle.leadsBack());
    }

    /** The same refusal, saying which id is taken. */
    public Refusal of(ReleaseId taken) {
        return new Refusal(rule, "the id " + taken + " is taken: " + reason, brokenRule, conflictingFact);
    }

    /** The same refusal, saying in which release, where a command concerns several. */
    public Refusal in(ReleaseId releaseId) {
        return new Refusal(rule, "in release " + releaseId + ": " + reason, brokenRule, conflictingFact);
    }
}
