package org.modeldocket.query.desk.page;

import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The case that something is recorded in, as it is now. */
public record DeskCase(ReleaseId id, CaseNames names, CaseHistory history) {
    CaseFile file() {
        return history.file();
    }

    /** How it is called. */
    public String title() {
        return names.company() + " " + names.model();
    }
}
