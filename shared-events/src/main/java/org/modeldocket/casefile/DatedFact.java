package org.modeldocket.casefile;

import java.time.LocalDate;

/**
 * What a case says, with the days by whose end it had happened: possibly from the first on, definitely from the second on, which
 * is never before the first.
 */
public record DatedFact(RecordedFact recorded, LocalDate possibleFrom, LocalDate definiteFrom) {}
