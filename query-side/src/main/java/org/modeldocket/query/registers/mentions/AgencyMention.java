package org.modeldocket.query.registers.mentions;

import java.util.Set;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.DayRange;
import org.modeldocket.vocabulary.id.Slug;

/**
 * When some facts of one release name an agency.
 *
 * @param definiteFrom the first day by which one of them had happened
 * @param possibleFrom the first day by which one of them may have happened
 */
public record AgencyMention(long definiteFrom, long possibleFrom) {
    public static AgencyMention in(DatedFact fact) {
        return new AgencyMention(
                fact.definiteFrom().toEpochDay(), fact.possibleFrom().toEpochDay());
    }

    /** These facts together with others, some of which may be the same. */
    public AgencyMention and(AgencyMention other) {
        return new AgencyMention(
                Math.min(definiteFrom, other.definiteFrom), Math.min(possibleFrom, other.possibleFrom));
    }

    /** That it has to do with the release: from the first day of any fact that names it. */
    public Set<BitemporalValue<Slug, Boolean>> connection(Slug id) {
        return Set.of(new BitemporalValue<>(id, true, since(definiteFrom), since(possibleFrom)));
    }

    private static DayRange since(long first) {
        return new DayRange(first, DayRange.ALWAYS.before());
    }
}
