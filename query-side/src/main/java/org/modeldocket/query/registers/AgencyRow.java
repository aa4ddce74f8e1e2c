package org.modeldocket.query.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.versions.VersionTable.Columns;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Slug;

/**
 * What the facts of one release say of an agency.
 *
 * @param name as the newest of them has it
 * @param namedAt the position of that fact
 * @param jurisdiction as the newest has it that has one
 */
record AgencyRow(
        String agencyId,
        String name,
        long namedAt,
        @Nullable String jurisdiction) {
    static final Columns<Slug> KEY =
            new Columns<>(List.of("agency_id"), (statement, first, id) -> statement.setString(first, id.value()));

    static final Columns<AgencyRow> CONTENT =
            new Columns<>(List.of("name", "named_at", "jurisdiction"), (statement, first, row) -> {
                statement.setString(first, row.name());
                statement.setLong(first + 1, row.namedAt());
                statement.setString(first + 2, row.jurisdiction());
            });

    static AgencyRow of(Agency agency, long position) {
        String jurisdiction =
                agency.jurisdiction() == null ? null : agency.jurisdiction().value();
        return new AgencyRow(agency.id().value(), agency.name().value(), position, jurisdiction);
    }

    /** The two taken together. */
    AgencyRow and(AgencyRow other) {
        boolean newest = namedAt >= other.namedAt;
        AgencyRow newer = newest ? this : other;
        AgencyRow older = newest ? other : this;
        return new AgencyRow(
                agencyId,
                newer.name,
                newer.namedAt,
                newer.jurisdiction == null ? older.jurisdiction : newer.jurisdiction);
    }
}
