package org.modeldocket.query.matrix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.CellTables;
import org.modeldocket.query.matrix.cell.HeldCells;
import org.modeldocket.query.matrix.cell.PeriodVersion;
import org.modeldocket.query.matrix.correction.CorrectionVersion;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The cells of a moment by company, those of duplicates added up under the id of the company with which they are counted. */
final class CountedCells {
    private static final String SELECT = PeriodVersion.SELECT + BitemporalPredicates.said("p");

    /** As the table of a cell has its rows, each new one behind the others. */
    private static final String IN_ORDER =
            " ORDER BY from_latest NULLS LAST, release_id, from_earliest NULLS FIRST, opened_at";

    private static final String THESE = " AND company_id IN (:companies)";

    private static final String CORRECTIONS =
            CorrectionVersion.SELECT + "c.position <= :position AND day_from <= :day AND day_to > :day";

    private final NamedParameterJdbcTemplate jdbc;
    private final HeldCells held;

    CountedCells(NamedParameterJdbcTemplate jdbc, HeldCells held) {
        this.jdbc = jdbc;
        this.held = held;
    }

    Map<String, Map<Treatment, Cell>> all(ReadPoint at) {
        return cells(null, company -> true, mergers(at), at);
    }

    /** Those of some companies, and of what these are counted with. */
    Map<String, Map<Treatment, Cell>> of(Set<String> companies, ReadPoint at) {
        Mergers mergers = mergers(at);
        Set<String> all = new HashSet<>();
        companies.forEach(company -> all.addAll(mergers.countedTogether(company)));
        return all.isEmpty() ? Map.of() : cells(all, all::contains, mergers, at);
    }

    private Mergers mergers(ReadPoint at) {
        return Mergers.at(OrganisationKind.COMPANY, at, jdbc);
    }

    /** @param ids those of the companies; null for all */
    private Map<String, Map<Treatment, Cell>> cells(
            @Nullable Set<String> ids, Predicate<String> companies, Mergers mergers, ReadPoint at) {
        Set<String> merged = mergers.all();
        Map<String, Map<Treatment, Cell>> cells =
                held.at(at, company -> companies.test(company) && !merged.contains(company));
        if (cells == null) {
            return ids == null ? fromRows(at, "", Set.of(), mergers) : fromRows(at, THESE, ids, mergers);
        }
        Set<String> some = merged.stream().filter(companies).collect(Collectors.toSet());
        if (some.isEmpty()) {
            return cells;
        }
        Map<String, Map<Treatment, Cell>> all = new HashMap<>(cells);
        all.putAll(fromRows(at, THESE, some, mergers));
        return all;
    }

    /** Adds up rows, those of duplicates as those of the company with which they are counted. */
    private Map<String, Map<Treatment, Cell>> fromRows(
            ReadPoint at, String which, Set<String> companies, Mergers mergers) {
        MapSqlParameterSource parameters = BitemporalPredicates.at(at).addValue("companies", companies);
        CellTables cells = new CellTables();
        jdbc.query(SELECT + which + IN_ORDER, parameters, row -> {
            PeriodVersion version = PeriodVersion.read(row);
            cells.insert(version.countedAs(mergers.countedAs(version.period().companyId())));
        });
        jdbc.query(CORRECTIONS + which + " ORDER BY c.position", parameters, row -> {
            CorrectionVersion version = CorrectionVersion.read(row);
            cells.correct(version.countedAs(mergers.countedAs(version.companyId())));
        });
        cells.sort();
        return cells.at(at, company -> true);
    }
}
