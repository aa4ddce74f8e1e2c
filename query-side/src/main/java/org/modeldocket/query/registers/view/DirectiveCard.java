package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.MeasureView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;

/**
 * A directive, as the newest fact about it in any of its releases leaves it.
 *
 * @param releaseCount how many releases it covers
 * @param releases the first 50 of them, each with its own dates
 * @param nextReleases where the list of them goes on; absent where these are all, and in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveCard(
        String directiveId,
        String title,
        List<AgencyName> agencies,
        Instrument instrument,
        Force force,
        List<MeasureView> measures,
        List<AudienceView> audience,
        @Nullable DateView complyBy,
        @Nullable DateView effectiveFrom,
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
        return with(count, first, null);
    }

    public DirectiveCard nextReleases(@Nullable String next) {
        return with(releaseCount, releases, next);
    }

    private DirectiveCard with(int count, List<DirectedRelease> covered, @Nullable String next) {
        return new DirectiveCard(
                directiveId,
                title,
                agencies,
                instrument,
                force,
                measures,
                audience,
                complyBy,
                effectiveFrom,
                count,
                covered,
                next);
    }

    @Override
    public DirectiveCard with(Names names) {
        return new DirectiveCard(
                directiveId,
                title,
                names.agencies(agencies),
                instrument,
                force,
                measures,
                audience,
                complyBy,
                effectiveFrom,
                releaseCount,
                releases.stream().map(release -> release.with(names)).toList(),
                nextReleases);
    }
}
