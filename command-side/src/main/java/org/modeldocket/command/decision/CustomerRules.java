package org.modeldocket.command.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CustomerApprovalRevoked;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomerDenied;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.time.TimeBounds;

/**
 * The rules about customers: approvals and revocations of one customer take turns, beginning with an approval. Refused is what no
 * choice of days within the bounds can bring into that order, as far as counting and pairs tell.
 */
final class CustomerRules {
    private CustomerRules() {}

    static @Nullable Refusal decided(StatementIndex others, CustomerDecision decision) {
        Refusal closed = PreviewRules.open(others, decision.previewId(), decision);
        if (closed != null) {
            return closed;
        }
        List<CustomerDecision> approvals = new ArrayList<>();
        List<CustomerDecision> revocations = new ArrayList<>();
        for (CustomerDecision before : others.decisions(decision)) {
            switch (before) {
                case CustomerApproved approved -> approvals.add(approved);
                case CustomerApprovalRevoked revoked -> revocations.add(revoked);
                case CustomerDenied denied -> {}
            }
        }
        String customer = decision.customer().name().value();
        return switch (decision) {
            case CustomerApproved approved -> approved(approved, approvals, revocations, customer);
            case CustomerApprovalRevoked revoked -> revoked(revoked, approvals, revocations, customer);
            case CustomerDenied denied -> null;
        };
    }

    private static @Nullable Refusal approved(
            CustomerDecision approval,
            List<CustomerDecision> approvals,
            List<CustomerDecision> revocations,
            String customer) {
        CustomerDecision other = unseparated(approval, approvals, revocations);
        if (other == null && approvals.size() > revocations.size()) {
            other = approvals.getLast();
        }
        return other == null
                ? null
                : refusal(Rule.CUSTOMER_NOT_ALREADY_APPROVED, customer + " is approved already", approval, other);
    }

    private static @Nullable Refusal revoked(
            CustomerDecision revocation,
            List<CustomerDecision> approvals,
            List<CustomerDecision> revocations,
            String customer) {
        boolean neverApprovedBefore = approvals.stream()
                .allMatch(approval -> Lifespan.bounds(approval).isDefinitelyAfter(Lifespan.bounds(revocation)));
        if (neverApprovedBefore) {
            return Refusal.of(
                    Rule.CUSTOMER_IS_APPROVED,
                    customer + " was not approved in preview " + revocation.previewId() + " as of "
                            + Lifespan.says(revocation));
        }
        CustomerDecision other = unseparated(revocation, revocations, approvals);
        if (other == null && revocations.size() >= approvals.size()) {
            other = revocations.getLast();
        }
        return other == null
                ? null
                : refusal(
                        Rule.CUSTOMER_IS_APPROVED,
                        "the approval of " + customer + " is revoked already",
                        revocation,
                        other);
    }

    private static Refusal refusal(Rule rule, String reason, CustomerDecision decision, CustomerDecision other) {
        String full = reason + ", as of " + Lifespan.says(other);
        return Lifespan.bounds(decision).isDefinitelyBefore(Lifespan.bounds(other))
                ? Refusal.late(
                        rule,
                        full + ", and nothing between " + Lifespan.says(decision) + " and then undid it. "
                                + Refusal.waysOn(other.factId()),
                        other.factId())
                : Refusal.already(rule, full, other.factId(), "");
    }

    /** One of the same kind that nothing of the other kind can have come between. */
    private static @Nullable CustomerDecision unseparated(
            CustomerDecision decision, List<CustomerDecision> same, List<CustomerDecision> separators) {
        for (CustomerDecision other : same) {
            boolean separated = separators.stream()
                    .anyMatch(s -> canLieBetween(decision, s, other) || canLieBetween(other, s, decision));
            if (!separated) {
                return other;
            }
        }
        return null;
    }

    private static boolean canLieBetween(ReleaseFact first, ReleaseFact middle, ReleaseFact last) {
        TimeBounds begin = Lifespan.bounds(first);
        TimeBounds between = Lifespan.bounds(middle);
        TimeBounds end = Lifespan.bounds(last);
        return !begin.isDefinitelyAfter(between) && !between.isDefinitelyAfter(end) && !begin.isDefinitelyAfter(end);
    }
}
