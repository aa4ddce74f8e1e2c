package org.modeldocket.query.names;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.query.bitemporal.BitemporalChanges;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.Rows;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the names of organisations beside the rows of a view: those that the first statement by position gives which names an
 * organisation. A statement that was parked and comes late replaces the rows of a later one, so that the rows follow from the facts
 * and not from the order in which they came. What the streams of organisations say stands in a table of its own.
 */
final class NameWriter implements QuestionWriter {
    private static final String DELETE = "DELETE FROM organisation_name WHERE id = ? AND kind = ? AND jurisdiction = ?";
    private static final String INSERT =
            "INSERT INTO organisation_name (id, kind, jurisdiction, known_from, given_at, name) VALUES (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final NameTable names;

    NameWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.names = new NameTable(jdbc);
    }

    @Override
    public PreparedRows prepare(List<CaseUpdate> updates) {
        List<GivenName> given = updates.stream()
                .flatMap(release -> release.steps().stream())
                .flatMap(step -> given(step).stream())
                .sorted(Comparator.comparingLong(GivenName::knownFrom))
                .toList();
        return given.isEmpty() ? () -> {} : () -> write(given);
    }

    @Override
    public PreparedRows prepareOrganisations(List<CaseUpdate> updates) {
        BitemporalChanges<String, OrganisationState> changes = new BitemporalChanges<>();
        for (CaseUpdate stream : updates) {
            CaseHistory before = stream.before();
            for (CaseHistory after : stream.steps()) {
                changes.change(
                        stream.releaseId().value(),
                        after.position(),
                        OrganisationState.of(before),
                        OrganisationState.of(after));
                before = after;
            }
        }
        return () -> OrganisationState.TABLE.write(jdbc, changes);
    }

    private void write(List<GivenName> given) {
        Map<OrganisationClaim.Key, GivenName> held = new HashMap<>();
        names.read(
                given.stream().map(GivenName::key).collect(Collectors.toSet()),
                Long.MAX_VALUE,
                name -> held.put(name.key(), name));
        List<GivenName> added = new ArrayList<>();
        Set<OrganisationClaim.Key> replaced = new HashSet<>();
        for (GivenName next : given) {
            GivenName first = held.get(next.key());
            if (first != null && next.givenAt() < first.givenAt()) {
                replaced.add(next.key());
                added.removeIf(name -> name.key().equals(next.key()));
            } else if (first != null
                    && (next.givenAt() > first.givenAt() || next.name().equals(first.name()))) {
                continue;
            }
            held.put(next.key(), next);
            added.add(next);
        }
        Rows.write(jdbc, DELETE, replaced, NameWriter::set);
        Rows.insert(jdbc, INSERT, added, (statement, name) -> {
            set(statement, name.key());
            statement.setLong(4, name.knownFrom());
            statement.setLong(5, name.givenAt());
            statement.setString(6, name.name());
        });
    }

    /** The names that the newest fact of a case gives or may change. */
    private static Collection<GivenName> given(CaseHistory step) {
        RecordedFact newest = step.newest();
        if (newest.fact() instanceof CitationAdded) {
            return List.of();
        }
        if (newest.fact() instanceof RecordKeeping) {
            return step.statements().stream()
                    .filter(statement -> statement.changes().contains(newest))
                    .flatMap(statement -> GivenName.by(statement, newest.position()).stream())
                    .toList();
        }
        return GivenName.by(newest);
    }

    private static void set(PreparedStatement statement, OrganisationClaim.Key key) throws SQLException {
        statement.setString(1, key.id());
        statement.setString(2, key.kind().name());
        statement.setBoolean(3, key.jurisdiction());
    }
}
