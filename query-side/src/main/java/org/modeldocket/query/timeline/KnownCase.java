package org.modeldocket.query.timeline;

import java.time.LocalDate;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * A case as the record held it at a moment.
 *
 * @param asOf the moment
 * @param day by whose end something must have happened; {@link org.modeldocket.casefile.ValidTimeSlices#END_OF_TIME} for all of it
 * @param history all that was recorded by then, whenever it happened
 */
public record KnownCase(AsOf asOf, LocalDate day, CaseHistory history) {}
