package org.modeldocket.query.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;

/** How did a case stand at a moment, and which cases were there? Answers as of the view, which follows the record by milliseconds. */
public interface DossierQuestions {
    /**
     * The case, folded from the facts of the timeline's view, with the first part of each of its lists; empty when the record
     * held none of that id.
     */
    Optional<Known<Weighed<ReleaseDossier>>> release(ReleaseId releaseId, Clocks clocks);

    /** The same with its lists as long as they are, for what is worked out from them; never to be served. */
    Optional<Known<Weighed<ReleaseDossier>>> whole(ReleaseId releaseId, Clocks clocks);

    /**
     * One list of the case. What an entry is follows from the part.
     *
     * @throws org.modeldocket.query.answers.BadCursorException when the cursor is not one of that list
     */
    Optional<Known<Slice<Weighed<Object>>>> part(ReleaseId releaseId, CasePart part, Clocks clocks, Window window);

    /** The first part of each of the lists of the case; empty when the record held no case of that id. */
    Optional<Map<CasePart, Slice<Weighed<Object>>>> parts(ReleaseId releaseId, Clocks clocks);

    /**
     * The cases in the order of their ids. A case is there whatever day is asked about.
     *
     * @param company only this company's; null for all
     * @throws org.modeldocket.query.answers.BadCursorException when the cursor is not one of this list
     */
    Known<Slice<Weighed<ReleaseSummary>>> releases(@Nullable Slug company, Clocks clocks, Window window);

    /** Those of the releases that the record held, in the order of their ids. */
    List<Weighed<ReleaseSummary>> summaries(List<String> releaseIds, Clocks clocks);

    /** The cases that were opened last, newest first. */
    List<ReleaseSummary> newest(int limit);

    /** How many cases there are. */
    long count();
}
