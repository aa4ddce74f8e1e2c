package org.modeldocket.query.dossier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.vocabulary.Slug;

/** How does a case stand now, and which cases are there? Answers as of the view, which follows the record by milliseconds. */
public interface DossierQuestions {
    /** The case; empty when the view holds none of that id. */
    Optional<ReleaseDossier> release(ReleaseId releaseId);

    /**
     * The cases in the order of their ids.
     *
     * @param company only this company's; null for all
     * @throws org.modeldocket.query.answers.BadCursorException when the cursor is not one of this list
     */
    Slice<ReleaseSummary> releases(@Nullable Slug company, Window window);

    /** The cases that were opened last, newest first. */
    List<ReleaseSummary> newest(int limit);

    /** How many cases there are. */
    long count();
}
