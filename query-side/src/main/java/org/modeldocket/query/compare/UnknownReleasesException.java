package org.modeldocket.query.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;

/** The record did not hold some of the releases that are to be compared. */
public final class UnknownReleasesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownReleasesException(List<ReleaseId> releases) {
        super(releases.stream().map(id -> Quoted.of(id.value())).collect(Collectors.joining(", "))
                + (releases.size() == 1 ? " is no release" : " are no releases")
                + " that the record held at that moment");
    }
}
