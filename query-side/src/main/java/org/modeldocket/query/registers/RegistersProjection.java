package org.modeldocket.query.registers;

import java.util.List;
import java.util.Map;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.Rows;
import org.modeldocket.query.projecting.Touched;
import org.modeldocket.query.registers.Changes.Change;
import org.modeldocket.query.registers.RegisterRows.AgencyOfDirective;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/**
 * Writes what each release says of organisations and directives, a row a release; whose word is the newest is found when
 * reading. So no release ever writes into another's rows, whatever comes late.
 */
final class RegistersProjection implements Projector {
    private static final Map<Object, ReleaseRow> NO_RELEASE = Map.of();

    private final JdbcTemplate jdbc;

    RegistersProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        Changes<ReleaseRow> releases = new Changes<>();
        Changes<AgencyRow> agencies = new Changes<>();
        Changes<DirectiveRow> directives = new Changes<>();
        Changes<AgencyOfDirective> links = new Changes<>();
        Changes<CustomerRow> customers = new Changes<>();
        for (Touched release : touched) {
            String id = release.releaseId().value();
            RegisterRows after = RegisterRows.of(release.after());
            RegisterRows before = release.before() == null ? null : RegisterRows.of(release.before());
            releases.compare(
                    id, before == null ? NO_RELEASE : Map.of(id, before.release()), Map.of(id, after.release()));
            agencies.compare(id, before == null ? Map.of() : before.agencies(), after.agencies());
            directives.compare(id, before == null ? Map.of() : before.directives(), after.directives());
            links.compare(id, before == null ? Map.of() : before.agenciesOfDirectives(), after.agenciesOfDirectives());
            customers.compare(id, before == null ? Map.of() : before.customers(), after.customers());
        }
        writeReleases(releases);
        writeAgencies(agencies);
        writeDirectives(directives);
        writeLinks(links);
        writeCustomers(customers);
    }

    private void writeReleases(Changes<ReleaseRow> changes) {
        ParameterizedPreparedStatementSetter<Change<ReleaseRow>> all = (statement, change) -> {
            statement.setString(1, change.row().companyId());
            statement.setString(2, change.row().companyName());
            statement.setLong(3, change.row().namedAt());
            statement.setString(4, change.row().model());
            statement.setString(5, change.row().version());
            statement.setString(6, change.row().standing().name());
            statement.setString(7, change.releaseId());
        };
        Rows.write(jdbc, """
                INSERT INTO register_release (company_id, company_name, named_at, model, version, standing, release_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", changes.inserts, all);
        Rows.write(jdbc, """
                UPDATE register_release SET company_id = ?, company_name = ?, named_at = ?, model = ?, version = ?,
                    standing = ? WHERE release_id = ?""", changes.updates, all);
    }

    private void writeAgencies(Changes<AgencyRow> changes) {
        ParameterizedPreparedStatementSetter<Change<AgencyRow>> all = (statement, change) -> {
            statement.setString(1, change.row().name());
            statement.setLong(2, change.row().namedAt());
            statement.setString(3, change.row().jurisdiction());
            statement.setString(4, change.row().agencyId());
            statement.setString(5, change.releaseId());
        };
        Rows.write(
                jdbc,
                "INSERT INTO register_agency (name, named_at, jurisdiction, agency_id, release_id) VALUES (?, ?, ?, ?, ?)",
                changes.inserts,
                all);
        Rows.write(jdbc, """
                UPDATE register_agency SET name = ?, named_at = ?, jurisdiction = ?
                WHERE agency_id = ? AND release_id = ?""", changes.updates, all);
        Rows.write(
                jdbc,
                "DELETE FROM register_agency WHERE agency_id = ? AND release_id = ?",
                changes.deletes,
                (statement, change) -> {
                    statement.setString(1, change.row().agencyId());
                    statement.setString(2, change.releaseId());
                });
    }

    private void writeDirectives(Changes<DirectiveRow> changes) {
        ParameterizedPreparedStatementSetter<Change<DirectiveRow>> all = (statement, change) -> {
            statement.setLong(1, change.row().saidAt());
            statement.setBytes(2, AnswerJson.write(change.row().card()));
            statement.setString(3, change.row().directiveId());
            statement.setString(4, change.releaseId());
        };
        Rows.write(
                jdbc,
                "INSERT INTO register_directive (said_at, answer, directive_id, release_id) VALUES (?, ?, ?, ?)",
                changes.inserts,
                all);
        Rows.write(
                jdbc,
                "UPDATE register_directive SET said_at = ?, answer = ? WHERE directive_id = ? AND release_id = ?",
                changes.updates,
                all);
        Rows.write(
                jdbc,
                "DELETE FROM register_directive WHERE directive_id = ? AND release_id = ?",
                changes.deletes,
                (statement, change) -> {
                    statement.setString(1, change.row().directiveId());
                    statement.setString(2, change.releaseId());
                });
    }

    private void writeLinks(Changes<AgencyOfDirective> changes) {
        ParameterizedPreparedStatementSetter<Change<AgencyOfDirective>> all = (statement, change) -> {
            statement.setString(1, change.row().agencyId());
            statement.setString(2, change.row().directiveId());
            statement.setString(3, change.releaseId());
        };
        Rows.write(
                jdbc,
                "INSERT INTO register_directive_agency (agency_id, directive_id, release_id) VALUES (?, ?, ?)",
                changes.inserts,
                all);
        Rows.write(
                jdbc,
                "DELETE FROM register_directive_agency WHERE agency_id = ? AND directive_id = ? AND release_id = ?",
                changes.deletes,
                all);
    }

    private void writeCustomers(Changes<CustomerRow> changes) {
        ParameterizedPreparedStatementSetter<Change<CustomerRow>> all = (statement, change) -> {
            statement.setString(1, change.row().name());
            statement.setLong(2, change.row().namedAt());
            statement.setBytes(3, AnswerJson.write(change.row().decision()));
            statement.setString(4, change.row().customerId());
            statement.setString(5, change.releaseId());
            statement.setString(6, change.row().decision().previewId());
        };
        Rows.write(jdbc, """
                INSERT INTO register_customer (name, named_at, answer, customer_id, release_id, preview_id)
                VALUES (?, ?, ?, ?, ?, ?)""", changes.inserts, all);
        Rows.write(jdbc, """
                UPDATE register_customer SET name = ?, named_at = ?, answer = ?
                WHERE customer_id = ? AND release_id = ? AND preview_id = ?""", changes.updates, all);
        Rows.write(
                jdbc,
                "DELETE FROM register_customer WHERE customer_id = ? AND release_id = ? AND preview_id = ?",
                changes.deletes,
                (statement, change) -> {
                    statement.setString(1, change.row().customerId());
                    statement.setString(2, change.releaseId());
                    statement.setString(3, change.row().decision().previewId());
                });
    }
}
