package org.modeldocket.query.bitemporal;

import org.modeldocket.casefile.state.TreatmentPeriod;

/**
 * A period of treatment as a case has it on some days.
 *
 * @param openedAt the position of the fact with which it began
 */
public record CasePeriod(long openedAt, String companyId, TreatmentPeriod period, PeriodTerms terms) {}
