package org.modeldocket.query.registers;

import java.util.Set;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.query.bitemporal.Days;
import org.modeldocket.query.bitemporal.Said;
import org.modeldocket.vocabulary.id.Slug;

/**
 * When some facts of one release name an agency.
 *
 * @param definiteFrom the first day by which one of them had happened
 * @param possibleFrom the first day by which one of them may have happened
 */
record AgencySeen(long definiteFrom, long possibleFrom) {
    static AgencySeen in(DatedFact fact) {
        return new AgencySeen(
                fact.definiteFrom().toEpochDay(), fact.possibleFrom().toEpochDay());
    }

    /** These facts together with others, some of which may be the same. */
    AgencySeen and(AgencySeen other) {
        return new AgencySeen(Math.min(definiteFrom, other.definiteFrom), Math.min(possibleFrom, other.possibleFrom));
    }

    /** That it has to do with the release: from the first day of any fact that names it. */
    Set<Said<Slug, Boolean>> connection(Slug id) {
        return Set.of(new Said<>(id, true, since(definiteFrom), since(possibleFrom)));
    }

    private static Days since(long first) {
        return new Days(first, Days.ALWAYS.before());
    }
}
