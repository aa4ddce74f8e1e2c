package org.modeldocket.command.decision;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.SubjectId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.wire.FactJson;

/**
 * The rules about statements that are another account of what the record holds. One that does not count keeps no other rule about
 * what happened: the account that counts does.
 */
final class AccountRules {
    private AccountRules() {}

    /**
     * The statement as it is recorded: it names the first account of its happening. Where the id of its directive, suspension or
     * preview is the id of the fact that it names, it is about the same one as that fact.
     */
    static ReleaseFact meant(DecisionState state, ReleaseFact statement) {
        FactId named = statement.sameHappeningAs();
        ReleaseFact other = named == null ? null : state.statement(named);
        if (named == null || other == null) {
            return statement;
        }
        Map<String, String> members = new HashMap<>();
        FactId first = state.firstAccount(other).factId();
        if (!first.equals(named)) {
            members.put("sameHappeningAs", first.toString());
        }
        SubjectId on = statement.causality().on();
        SubjectId theirs = other.causality().on();
        if (on != null
                && theirs != null
                && on.toString().equals(named.toString())
                && on.getClass() == theirs.getClass()) {
            members.put(member(theirs), theirs.toString());
        }
        return members.isEmpty() ? statement : FactJson.with(members, statement);
    }

    private static String member(SubjectId id) {
        return switch (id) {
            case DirectiveId _ -> "directiveId";
            case SuspensionId _ -> "suspensionId";
            case PreviewId _ -> "previewId";
        };
    }

    /** Refuses an account, as it was sent, that does not fit what it names, or that counts and breaks another rule. */
    static @Nullable Refusal refuse(DecisionState state, ReleaseFact sent) {
        Refusal unfit = unfit(state, sent, sent.factId());
        if (unfit != null) {
            return unfit;
        }
        ReleaseFact account = meant(state, sent);
        DecisionState after = state.with(account);
        return after.countedInstead().containsKey(account.factId())
                ? null
                : RecordKeepingRules.inconsistent(state, after, account.factId());
    }

    /**
     * Refuses an account of nothing that stands, of itself, or of something else; null of what is no account.
     *
     * @param statement the id of the statement that says so or, in a correction, is to say so
     */
    static @Nullable Refusal unfit(DecisionState state, ReleaseFact sent, FactId statement) {
        FactId named = sent.sameHappeningAs();
        if (named == null) {
            return null;
        }
        ReleaseFact target = state.fact(named);
        if (target == null) {
            return Refusal.of(Rule.FACT_STANDS, "no fact " + named + " is recorded here");
        }
        FactId gone =
                target instanceof FactCorrected c && state.isRetracted(c.targetFactId()) ? c.targetFactId() : named;
        ReleaseFact before = state.statement(statement);
        boolean isSaidAlready = before != null && named.equals(before.sameHappeningAs());
        if (state.isRetracted(gone) && !isSaidAlready) {
            return Refusal.of(Rule.FACT_STANDS, "fact " + gone + " is retracted; reinstate it first", gone);
        }
        ReleaseFact other = state.statement(named);
        FactType type = FactType.of(sent);
        if (other == null || FactType.of(other) != type) {
            return disagree(
                    target,
                    "is of the type "
                            + FactType.of(other == null ? target : other).logicalName() + ", not "
                            + type.logicalName());
        }
        if (state.firstAccount(other).factId().equals(statement)) {
            return disagree(target, "is this fact, or another account of it");
        }
        ReleaseFact account = meant(state, sent);
        return isAboutTheSame(account, other)
                ? null
                : disagree(target, "is about " + subject(other) + ", not " + subject(account));
    }

    private static Refusal disagree(ReleaseFact target, String how) {
        return Refusal.of(
                Rule.ACCOUNTS_TELL_ONE_HAPPENING,
                "fact " + target.factId() + ", which sameHappeningAs names, " + how,
                target.factId());
    }

    /** Refuses accounts that a change has left about something else than the one that counts. */
    static @Nullable Refusal disagreeing(DecisionState after) {
        for (Map.Entry<FactId, FactId> beside : after.countedInstead().entrySet()) {
            ReleaseFact account = after.statement(beside.getKey());
            ReleaseFact counted = after.statement(beside.getValue());
            if (account != null && counted != null && !isAboutTheSame(account, counted)) {
                return Refusal.late(
                        Rule.ACCOUNTS_TELL_ONE_HAPPENING,
                        "fact " + account.factId() + ", another account of the same, would be about "
                                + subject(account) + ", and fact " + counted.factId() + " about "
                                + subject(counted),
                        account.factId());
            }
        }
        return null;
    }

    /** Whether two facts of one type are about one subject, as far as both name one. */
    private static boolean isAboutTheSame(ReleaseFact one, ReleaseFact other) {
        SubjectId on = one.causality().on();
        SubjectId theirs = other.causality().on();
        return (on == null || theirs == null || on.equals(theirs))
                && !(one instanceof CustomerDecision d
                        && other instanceof CustomerDecision o
                        && !d.customer().id().equals(o.customer().id()));
    }

    private static String subject(ReleaseFact fact) {
        return fact.causality().on()
                + (fact instanceof CustomerDecision d ? " and " + d.customer().id() : "");
    }
}
