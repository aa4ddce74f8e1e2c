package org.modeldocket.query.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.BitemporalTable;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.DayRange;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/**
 * By what a fact is filtered, in one wording.
 *
 * @param type its logical name
 * @param isDated whether its day counts; not where it is about the record, nor that of a registration
 * @param agencies the ids of those that it names, with a space between them; in the stream of an agency, of that one too
 * @param actor the subject of who recorded it
 */
record FactTerms(String type, boolean isDated, String agencies, String actor) {
    static final BitemporalTable<Long, FactTerms> TABLE = new BitemporalTable<>(
            "listed_fact",
            new Columns<>(List.of("position"), (statement, first, position) -> statement.setLong(first, position)),
            new Columns<>(List.of("type", "dated", "agencies", "actor"), (statement, first, terms) -> {
                statement.setString(first, terms.type());
                statement.setBoolean(first + 1, terms.isDated());
                statement.setString(first + 2, terms.agencies().isEmpty() ? null : terms.agencies());
                statement.setString(first + 3, terms.actor());
            }));

    /**
     * @param fact where it stands
     * @param says what it says as corrected
     */
    static BitemporalValue<Long, FactTerms> of(RecordedFact fact, ReleaseFact says) {
        Occurred occurred = says instanceof ReleaseRegistered ? null : says.occurred();
        FactTerms terms = new FactTerms(
                FactType.of(says).logicalName(),
                occurred != null,
                agencies(fact, says),
                fact.actor().subject());
        return occurred == null
                ? BitemporalValue.always(fact.position(), terms)
                : new BitemporalValue<>(
                        fact.position(),
                        terms,
                        since(occurred.bounds().latest(), ValidTimeSlices.END_OF_TIME),
                        since(occurred.bounds().earliest(), LocalDate.MIN));
    }

    private static DayRange since(@Nullable LocalDate day, LocalDate open) {
        return new DayRange((day == null ? open : day).toEpochDay(), Long.MAX_VALUE);
    }

    private static String agencies(RecordedFact fact, ReleaseFact says) {
        OrganisationStream stream = OrganisationStream.of(fact.releaseId());
        Stream<String> own = stream != null && stream.kind() == OrganisationKind.AGENCY
                ? Stream.of(stream.id().value())
                : Stream.of();
        return String.join(
                " ",
                Stream.concat(
                                own,
                                says.agencies().stream()
                                        .map(agency -> agency.id().value()))
                        .distinct()
                        .toList());
    }
}
