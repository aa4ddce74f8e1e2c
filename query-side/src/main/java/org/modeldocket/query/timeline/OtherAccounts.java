package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseOrder;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.time.Interval;

/**
 * What other sources say of a happening, beside the account that counts.
 *
 * @param factId the account that counts
 * @param type of all of them, such as {@code access-suspended}
 * @param accounts the others, in the order in which they were recorded
 * @param span the days that all of them allow, the one that counts included
 */
public record OtherAccounts(String factId, String type, List<AccountView> accounts, Span span) {
    /**
     * From the earliest day of any account to the latest of any.
     *
     * @param earliest null where that end of one is open
     * @param latest null where that end of one is open
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Span(
            @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        private Span with(Interval other) {
            boolean sooner = earliest != null && other.earliest() != null && earliest.isBefore(other.earliest());
            boolean later = latest != null && other.latest() != null && latest.isAfter(other.latest());
            return new Span(
                    sooner || earliest == null ? earliest : other.earliest(),
                    later || latest == null ? latest : other.latest());
        }
    }

    static OtherAccounts of(Statement counted, List<Statement> others) {
        Interval bounds = bounds(counted);
        Span span = new Span(bounds.earliest(), bounds.latest());
        for (Statement other : others) {
            span = span.with(bounds(other));
        }
        return new OtherAccounts(
                counted.original().fact().factId().toString(),
                FactType.of(counted.says()).logicalName(),
                others.stream().map(AccountView::of).toList(),
                span);
    }

    private static Interval bounds(Statement statement) {
        return CaseOrder.bounds(statement.inPlace()).days();
    }
}
