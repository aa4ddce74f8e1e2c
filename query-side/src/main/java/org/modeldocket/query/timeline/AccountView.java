package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.modeldocket.casefile.Statement;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.vocabulary.ClaimRank;

/**
 * What another source says of a happening; it does not count.
 *
 * @param occurred when it happened, by this account
 * @param rank among the accounts of the happening
 * @param recordedAt when the account was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        String factId, DateView occurred, ClaimRank rank, Instant recordedAt, List<CitationView> citations) {
    static AccountView of(Statement statement) {
        return new AccountView(
                statement.original().fact().factId().toString(),
                DateView.of(Objects.requireNonNull(statement.says().occurred())),
                statement.rank(),
                statement.original().recordedAt(),
                new StatementView(statement).citations());
    }
}
