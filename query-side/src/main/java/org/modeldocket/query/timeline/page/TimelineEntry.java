package org.modeldocket.query.timeline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.diff.Range;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.query.timeline.page.cited.CitedSource;
import org.modeldocket.query.ui.bar.RangeBar;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * A fact as a timeline shows it.
 *
 * @param caseName what its release is called
 * @param state what became of it: struck out while it is retracted
 * @param was what it said before it was corrected; null where it says what it said first
 * @param changes who changed what it counts for, when and why, in the order of the record
 * @param others what other sources say of the same
 * @param counted where the account of the same is shown that counts in its place; null where it counts itself
 * @param about where the fact is shown that this one is about; null in any but a fact of record-keeping
 * @param maybe whether it only may have happened by the day asked about
 * @param keeping whether it is about the record itself, or another account counts in its place, and it is shown smaller
 * @param when how its date is understood, in words; null where it has none
 * @param asStated the source's own words for the date
 * @param certain whether its place in the order is known
 * @param bar null where its date names no day at all
 */
public record TimelineEntry(
        String releaseId,
        String caseName,
        String factId,
        long position,
        String label,
        String hue,
        FactState state,
        @Nullable Wording was,
        List<FactChange> changes,
        List<AccountLine> others,
        @Nullable String counted,
        @Nullable String about,
        boolean maybe,
        boolean keeping,
        String sentence,
        List<FactDetail> details,
        @Nullable String when,
        @Nullable String edtf,
        @Nullable String asStated,
        boolean certain,
        @Nullable RangeBar bar,
        List<CitedSource> sources,
        String recordedBy,
        String recordedAt) {
    public String href() {
        return href(releaseId, factId);
    }

    /** Whether it is about a release and not about an organisation. */
    public boolean ofCase() {
        return !new ReleaseId(releaseId).isOfOrganisation();
    }

    /** What it is about. */
    public String caseHref() {
        return StreamAddress.of(releaseId);
    }

    /** What changed in the case with this fact alone. */
    public String changedHref() {
        return changedHref(releaseId, position);
    }

    public static String changedHref(String releaseId, long position) {
        if (new ReleaseId(releaseId).isOfOrganisation()) {
            return StreamAddress.of(releaseId) + "/facts";
        }
        return StreamAddress.of(releaseId) + "/diff?" + Range.FROM + "=" + KnownAt.PREFIX + (position - 1) + "&"
                + Range.TO + "=" + KnownAt.PREFIX + position;
    }

    /** The same without a detail that the page shows elsewhere. */
    public TimelineEntry without(@Nullable String text) {
        return detailed(details.stream()
                .filter(detail -> detail.former() || !detail.text().equals(text))
                .toList());
    }

    TimelineEntry detailed(List<FactDetail> details) {
        return new TimelineEntry(
                releaseId,
                caseName,
                factId,
                position,
                label,
                hue,
                state,
                was,
                changes,
                others,
                counted,
                about,
                maybe,
                keeping,
                sentence,
                details,
                when,
                edtf,
                asStated,
                certain,
                bar,
                sources,
                recordedBy,
                recordedAt);
    }

    public boolean retracted() {
        return state == FactState.RETRACTED;
    }

    public static String href(String releaseId, String factId) {
        return StreamAddress.fact(releaseId, factId);
    }
}
