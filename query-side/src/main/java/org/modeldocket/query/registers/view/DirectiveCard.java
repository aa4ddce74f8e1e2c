package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/**
 * A directive, as the newest fact about it in any of its releases leaves it.
 *
 * @param releaseCount how many releases it covers
 * @param releases the first 50 of them, each with its own dates and with what it says otherwise
 * @param nextReleases where the list of them goes on; absent where these are all, and in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveCard(
        String directiveId,
        @JsonUnwrapped DirectiveTermsView terms,
        int releaseCount,
        List<DirectedRelease> releases,
        @Nullable String nextReleases)
        implements WithNames<DirectiveCard> {
    /**
     * The same directive with the releases that it covers.
     *
     * @param first the first of them
     * @param count how many there are
     */
    public DirectiveCard covering(List<DirectedRelease> first, int count) {
        return new DirectiveCard(directiveId, terms, count, first, null);
    }

    public DirectiveCard nextReleases(@Nullable String next) {
        return new DirectiveCard(directiveId, terms, releaseCount, releases, next);
    }

    /** The same with each release compared with what the directive says in its newest fact. */
    public DirectiveCard compared() {
        return covered(release -> release.beside(terms));
    }

    /** The same for a list of directives, where a release only names what it says otherwise. */
    public DirectiveCard brief() {
        return covered(DirectedRelease::brief);
    }

    /** @param change what becomes of each release that it covers here */
    public DirectiveCard covered(UnaryOperator<DirectedRelease> change) {
        return new DirectiveCard(
                directiveId, terms, releaseCount, releases.stream().map(change).toList(), nextReleases);
    }

    @Override
    public DirectiveCard with(Names names) {
        return new DirectiveCard(
                directiveId,
                terms.with(names),
                releaseCount,
                releases.stream().map(release -> release.with(names)).toList(),
                nextReleases);
    }
}
