package org.modeldocket.query.lists;

import java.util.HashMap;
import java.util.Map;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Which organisations are counted as one at a moment, and where agencies belong.
 *
 * @param jurisdictions by the ids of agencies; those that no source names are left out
 */
public record OrganisationsAt(Mergers companies, Mergers agencies, Map<String, String> jurisdictions) {
    /** The id under which a value of a facet is counted, where it is that of an organisation; else the value. */
    public String counted(ListFacet facet, String value) {
        return switch (facet) {
            case COMPANY -> companies.countedAs(value);
            case AGENCY -> agencies.countedAs(value);
            case FAMILY, STANDING, TREATMENT, FORCE, INSTRUMENT, JURISDICTION, TYPE, RELEASE, YEAR, ACTOR -> value;
        };
    }

    public static OrganisationsAt of(ReadPoint at, boolean withJurisdictions, NamedParameterJdbcTemplate jdbc) {
        Map<String, String> jurisdictions = new HashMap<>();
        if (withJurisdictions) {
            jdbc.query(
                    "SELECT n.id, n.name FROM organisation_name n WHERE n.kind = 'AGENCY' AND n.jurisdiction = TRUE"
                            + " AND n.known_from <= :position ORDER BY n.known_from",
                    BitemporalPredicates.at(at),
                    row -> {
                        jurisdictions.put(row.getString(1), row.getString(2));
                    });
        }
        return new OrganisationsAt(
                Mergers.at(OrganisationKind.COMPANY, at, jdbc),
                Mergers.at(OrganisationKind.AGENCY, at, jdbc),
                jurisdictions);
    }
}
