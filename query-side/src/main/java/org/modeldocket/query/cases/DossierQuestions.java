package org.modeldocket.query.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;

/** How did a case stand at a moment, and which cases were there? Answers as of the view, which follows the record by milliseconds. */
public interface DossierQuestions {
    /**
     * The case, folded from the facts of the timeline's view, with the first part of each of its lists; empty when the record
     * held none of that id.
     */
    Optional<AsOfAnswer<UncertainAnswer<ReleaseDossier>>> release(ReleaseId releaseId, BitemporalPoint clocks);

    /** The same with its lists as long as they are, for what is worked out from them; never to be served. */
    Optional<AsOfAnswer<UncertainAnswer<ReleaseDossier>>> whole(ReleaseId releaseId, BitemporalPoint clocks);

    /**
     * One list of the case. What an entry is follows from the part.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of that list
     */
    Optional<AsOfAnswer<Page<UncertainAnswer<Object>>>> part(
            ReleaseId releaseId, CasePart part, BitemporalPoint clocks, PageRequest window);

    /** The first part of each of the lists of the case; empty when the record held no case of that id. */
    Optional<Map<CasePart, Page<UncertainAnswer<Object>>>> parts(ReleaseId releaseId, BitemporalPoint clocks);

    /**
     * The cases in the order of their ids. A case is listed on every day.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    AsOfAnswer<Page<UncertainAnswer<ReleaseSummary>>> releases(
            ReleaseFilter filter, BitemporalPoint clocks, PageRequest window);

    /** Those of the releases that the record held, in the order of their ids. */
    List<UncertainAnswer<ReleaseSummary>> summaries(List<String> releaseIds, BitemporalPoint clocks);

    /** The same within the transaction that knows the moment. */
    List<UncertainAnswer<ReleaseSummary>> summaries(List<String> releaseIds, ReadPoint at);

    /** The cases that were opened last, newest first. */
    List<ReleaseSummary> newest(int limit);

    /** How many cases there are. */
    long count();
}
