package org.modeldocket.query.versions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.versions.VersionTable.Columns;

/**
 * Whose release a case is about.
 *
 * @param namedAt the position of the fact that opened the case
 */
public record CompanyNamed(Organisation company, long namedAt) {
    public static final Columns<CompanyNamed> CONTENT =
            new Columns<>(List.of("company_id", "company_name", "named_at"), (statement, first, named) -> {
                statement.setString(first, named.company().id());
                statement.setString(first + 1, named.company().name());
                statement.setLong(first + 2, named.namedAt());
            });

    /** Whether the newest fact of a case may have changed whose release it is about, or what that is called. */
    public static boolean mayChange(@Nullable CaseHistory before, CaseHistory after) {
        return before == null || after.change().statements().anyMatch(ReleaseRegistered.class::isInstance);
    }

    /** What a case says of it, on any day. */
    public static Set<Said<String, CompanyNamed>> of(CaseHistory history) {
        Organisation company = Organisation.of(history.registration().company());
        long namedAt = history.ordered().getFirst().position();
        return Set.of(Said.always("", new CompanyNamed(company, namedAt)));
    }
}
