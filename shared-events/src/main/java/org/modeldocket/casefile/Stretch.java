package org.modeldocket.casefile;

import java.time.LocalDate;

/**
 * A run of days on the world clock over which a case is the same, from its first day until the next stretch begins.
 *
 * @param definite the case made of what had happened by the end of any of these days, whatever the vague dates mean
 * @param possible the case made of what may have happened by then
 */
public record Stretch(LocalDate from, CaseFile definite, CaseFile possible) {}
