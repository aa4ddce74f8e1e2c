package org.modeldocket.query.registers;

import java.util.Set;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.query.versions.Days;
import org.modeldocket.query.versions.Said;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Slug;

/**
 * What some facts of one release say of an agency that they name.
 *
 * @param definiteFrom the first day by which one of them had happened
 * @param possibleFrom the first day by which one of them may have happened
 */
record AgencySeen(AgencyRow row, long definiteFrom, long possibleFrom) {
    static AgencySeen in(DatedFact fact, Agency agency) {
        return new AgencySeen(
                AgencyRow.of(agency, fact.recorded().position()),
                fact.definiteFrom().toEpochDay(),
                fact.possibleFrom().toEpochDay());
    }

    /** What these facts say together with others, some of which may be the same. */
    AgencySeen and(AgencySeen other) {
        return new AgencySeen(
                row.and(other.row),
                Math.min(definiteFrom, other.definiteFrom),
                Math.min(possibleFrom, other.possibleFrom));
    }

    /** What it is called, which is a matter of the record and the same on any day. */
    Set<Said<Slug, AgencyRow>> name(Slug id) {
        return Set.of(Said.always(id, row));
    }

    /** That it has to do with the release: from the first day of any fact that names it. */
    Set<Said<Slug, Boolean>> connection(Slug id) {
        return Set.of(new Said<>(id, true, since(definiteFrom), since(possibleFrom)));
    }

    private static Days since(long first) {
        return new Days(first, Days.ALWAYS.before());
    }
}
