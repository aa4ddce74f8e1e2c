package org.modeldocket.command.directives;

import java.util.List;
import java.util.UUID;
import org.modeldocket.vocabulary.id.FactId;

/** A fact issues a directive that says something else in another release. Nothing is stored. */
public final class DirectiveConflict extends RuntimeException {
    private final transient FactId issuedBy;

    private DirectiveConflict(UUID issuedBy, String reason) {
        super(reason);
        this.issuedBy = new FactId(issuedBy);
    }

    static DirectiveConflict by(IssuedDirective other, String directiveId, List<String> differing) {
        return new DirectiveConflict(
                other.statement(),
                "directive " + directiveId + " is issued in release " + other.releaseId() + " with other content ("
                        + String.join(", ", differing)
                        + "); if this is another directive, give it another directiveId; if it was changed for this"
                        + " release, issue it as it is there and then record directive-amended");
    }

    /** The statement that issues it in the other release. */
    public FactId issuedBy() {
        return issuedBy;
    }
}
