package org.modeldocket.query.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.compared.Comparison;
import org.modeldocket.query.compare.peers.CriterionValues;
import org.modeldocket.query.compare.peers.PeerCriterion;
import org.modeldocket.query.compare.peers.PeerEntry;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;

/** How do releases compare, and which are alike? */
public interface CompareQuestions {
    /**
     * Releases beside each other, all as of one moment.
     *
     * @throws UnknownReleasesException when the record did not hold some of them
     */
    Comparison compare(List<ReleaseId> releases, Alignment align, BitemporalPoint clocks);

    /**
     * A page of the releases that are like another, with the criteria.
     *
     * @param possible how many of all of them only may be like it
     */
    record PeerPage(List<CriterionValues> criteria, Page<PeerEntry> page, long possible) {}

    /**
     * Which releases are like another? Empty when the record did not hold that one. All pages show the point of the record that
     * the first one shows.
     *
     * @param by the criteria, which must all agree; empty for the usual ones
     * @param definiteOnly whether those that only may be like it are left out
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    Optional<AsOfAnswer<PeerPage>> peers(
            ReleaseId release, Set<PeerCriterion> by, boolean definiteOnly, BitemporalPoint clocks, PageRequest window);
}
