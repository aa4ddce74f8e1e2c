package org.modeldocket.query.difference;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CustomerFile;
import org.modeldocket.casefile.TreatmentPeriod;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * A case in numbers. Its size does not grow with the case, so that a replay is as long as the case and no longer; the whole
 * case at any step is at the case's own address, with {@code knownAt}.
 *
 * @param treatments by kind; one that the release was not put through is absent
 * @param directives how many, and how many are in force
 * @param customers by what was decided last; a status that no customer has is absent
 */
public record CaseState(
        Standing standing,
        Map<Treatment, Tally> treatments,
        Tally directives,
        Tally suspensions,
        Tally previews,
        Map<CustomerFile.Status, Integer> customers,
        int responses,
        int targets,
        int evaluations) {
    private static final Tally NONE = new Tally(0, 0);

    public static CaseState of(CaseFile file) {
        Map<Treatment, Tally> treatments = new EnumMap<>(Treatment.class);
        for (TreatmentPeriod period : file.treatments()) {
            treatments.merge(period.kind(), NONE.plus(period.open()), (had, one) -> had.plus(period.open()));
        }
        Map<CustomerFile.Status, Integer> customers = new EnumMap<>(CustomerFile.Status.class);
        for (CustomerFile customer : file.customers()) {
            customers.merge(customer.status(), 1, Integer::sum);
        }
        return new CaseState(
                file.standing(),
                treatments,
                tally(file.directives(), d -> d.lifted() == null),
                tally(file.suspensions(), s -> s.restored() == null),
                tally(file.previews(), p -> p.ended() == null),
                customers,
                file.responses().size(),
                file.targets().size(),
                file.evaluations().size());
    }

    private static <T> Tally tally(Collection<T> all, Predicate<T> open) {
        Tally tally = NONE;
        for (T one : all) {
            tally = tally.plus(open.test(one));
        }
        return tally;
    }
}
