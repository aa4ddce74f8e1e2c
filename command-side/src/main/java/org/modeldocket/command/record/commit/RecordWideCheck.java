package org.modeldocket.command.record.commit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.directives.DirectiveConflict;
import org.modeldocket.command.directives.DirectiveWordings;
import org.modeldocket.command.organisations.NameConflict;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.succession.Predecessors;
import org.modeldocket.command.succession.SuccessionConflict;

/**
 * The rules over the whole record, for one group of appends: the names of organisations, what directives say, and which release
 * succeeds which. They are known of the facts that are stored; a fact that one accepted before it in the group may bear on has to
 * wait until that is stored.
 */
final class RecordWideCheck {
    private final OrganisationNames names;
    private final DirectiveWordings directives;
    private final Predecessors predecessors;
    /** The names that the accepted facts give or change. */
    private final Set<Object> named = new HashSet<>();
    /** The directives of which they change what is known. */
    private final Set<String> directed = new HashSet<>();
    /** Whether they change which release succeeds which. */
    private boolean succeeded;

    RecordWideCheck(OrganisationNames names, DirectiveWordings directives, Predecessors predecessors) {
        this.names = names;
        this.directives = directives;
        this.predecessors = predecessors;
    }

    /** Whether the fact fits is known only once one that was accepted before it is stored. */
    boolean awaitsAnother(NewFact fact) {
        return !named.isEmpty() && names.concerns(fact.naming(), named)
                || !directed.isEmpty() && DirectiveWordings.concerns(fact.issuing(), directed)
                || succeeded && predecessors.mayChange(fact.succession());
    }

    /** Why the fact contradicts another one, or closes a circle of releases; null where it does not. */
    @Nullable
    RuntimeException conflict(NewFact fact) {
        Optional<NameConflict> name = names.conflict(fact.naming());
        if (name.isPresent()) {
            return name.get();
        }
        Optional<DirectiveConflict> directive = directives.conflict(fact.issuing());
        if (directive.isPresent()) {
            return directive.get();
        }
        Optional<SuccessionConflict> succession = predecessors.conflict(fact.succession());
        return succession.isPresent() ? succession.get() : null;
    }

    void accept(NewFact fact) {
        names.addTouched(fact.naming(), named);
        directives.addTouched(fact.issuing(), directed);
        succeeded |= predecessors.mayChange(fact.succession());
    }
}
