package org.modeldocket.query.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.vocabulary.Standing;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the registers. Of what several releases say, the newest word counts. */
final class RegisterStore {
    /** The most entries of each kind that a card names. */
    static final int MOST = 500;

    private static final String RELEASE_COLUMNS =
            "r.release_id, r.company_id, r.company_name, r.model, r.version, r.standing";

    private final JdbcTemplate jdbc;

    RegisterStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<CompanyEntry> companies(String after, int limit) {
        return jdbc.query(
                """
                SELECT c.company_id, (SELECT n.company_name FROM register_release n
                    WHERE n.company_id = c.company_id ORDER BY n.named_at DESC LIMIT 1), COUNT(*)
                FROM register_release c WHERE c.company_id > ?
                GROUP BY c.company_id ORDER BY c.company_id LIMIT ?""", (row, n) -> new CompanyEntry(row.getString(1), row.getString(2), row.getLong(3)), after, limit);
    }

    Optional<CompanyEntry> company(String id) {
        return companiesOf(id).stream().findFirst();
    }

    private List<CompanyEntry> companiesOf(String id) {
        return jdbc.query("""
                SELECT n.company_id, n.company_name,
                    (SELECT COUNT(*) FROM register_release c WHERE c.company_id = n.company_id)
                FROM register_release n WHERE n.company_id = ? ORDER BY n.named_at DESC LIMIT 1""", (row, n) -> new CompanyEntry(row.getString(1), row.getString(2), row.getLong(3)), id);
    }

    List<AgencyEntry> agencies(String after, int limit) {
        return jdbc.query(agencies("a.agency_id > ?"), RegisterStore::agency, after, limit);
    }

    Optional<AgencyEntry> agency(String id) {
        return jdbc.query(agencies("a.agency_id = ?"), RegisterStore::agency, id, 1).stream()
                .findFirst();
    }

    private static String agencies(String which) {
        return """
                SELECT a.agency_id,
                    (SELECT n.name FROM register_agency n
                        WHERE n.agency_id = a.agency_id ORDER BY n.named_at DESC LIMIT 1),
                    (SELECT n.jurisdiction FROM register_agency n
                        WHERE n.agency_id = a.agency_id AND n.jurisdiction IS NOT NULL
                        ORDER BY n.named_at DESC LIMIT 1),
                    (SELECT COUNT(DISTINCT d.directive_id) FROM register_directive_agency d
                        WHERE d.agency_id = a.agency_id),
                    COUNT(*)
                FROM register_agency a WHERE %s
                GROUP BY a.agency_id ORDER BY a.agency_id LIMIT ?""".formatted(which);
    }

    private static AgencyEntry agency(ResultSet row, int n) throws SQLException {
        return new AgencyEntry(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5));
    }

    List<ReleaseLink> releasesOf(String agency) {
        return jdbc.query(
                "SELECT " + RELEASE_COLUMNS
                        + " FROM register_agency a JOIN register_release r ON r.release_id = a.release_id"
                        + " WHERE a.agency_id = ? ORDER BY r.release_id LIMIT ?",
                (row, n) -> new ReleaseLink(
                        row.getString(1),
                        new Organisation(row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        Standing.valueOf(row.getString(6))),
                agency,
                MOST);
    }

    List<String> directivesOf(String agency) {
        return jdbc.queryForList("""
                SELECT DISTINCT directive_id FROM register_directive_agency
                WHERE agency_id = ? ORDER BY directive_id LIMIT ?""", String.class, agency, MOST);
    }

    List<String> directives(String after, int limit) {
        return jdbc.queryForList("""
                SELECT DISTINCT directive_id FROM register_directive
                WHERE directive_id > ? ORDER BY directive_id LIMIT ?""", String.class, after, limit);
    }

    /** What each release says of these directives: by directive, then by release. */
    List<DirectiveRow> saidOf(List<String> directives) {
        if (directives.isEmpty()) {
            return List.of();
        }
        Object[] ids = directives.toArray();
        return jdbc.query(
                """
                SELECT directive_id, said_at, answer FROM register_directive
                WHERE directive_id = ANY(?) ORDER BY directive_id, release_id""",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("VARCHAR", ids)),
                (row, n) -> new DirectiveRow(
                        row.getString(1), row.getLong(2), AnswerJson.read(row.getBytes(3), DirectiveCard.class)));
    }

    List<CustomerEntry> customers(String after, int limit) {
        return jdbc.query(customers("c.customer_id > ?"), RegisterStore::customer, after, limit);
    }

    @Nullable
    CustomerEntry customer(String id) {
        return jdbc.query(customers("c.customer_id = ?"), RegisterStore::customer, id, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private static String customers(String which) {
        return """
                SELECT c.customer_id,
                    (SELECT n.name FROM register_customer n
                        WHERE n.customer_id = c.customer_id ORDER BY n.named_at DESC LIMIT 1),
                    COUNT(*)
                FROM register_customer c WHERE %s
                GROUP BY c.customer_id ORDER BY c.customer_id LIMIT ?""".formatted(which);
    }

    private static CustomerEntry customer(ResultSet row, int n) throws SQLException {
        return new CustomerEntry(row.getString(1), row.getString(2), row.getLong(3));
    }

    List<DecisionSeen> decisionsOn(String customer) {
        return jdbc.query("""
                SELECT answer FROM register_customer
                WHERE customer_id = ? ORDER BY release_id, preview_id LIMIT ?""", (row, n) -> AnswerJson.read(row.getBytes(1), DecisionSeen.class), customer, MOST);
    }
}
