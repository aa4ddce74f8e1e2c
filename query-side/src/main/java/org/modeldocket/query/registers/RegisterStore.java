package org.modeldocket.query.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.projecting.At;
import org.modeldocket.query.versions.Counting;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the registers. Of what several releases say, the newest word counts. */
final class RegisterStore {
    /** The most entries of each kind that a card names. */
    static final int MOST = 500;

    private final NamedParameterJdbcTemplate jdbc;

    RegisterStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<CompanyEntry> companies(At at, String after, int limit) {
        return jdbc.query(
                companies("c.company_id > :after"),
                Counting.at(at).addValue("after", after).addValue("limit", limit),
                RegisterStore::company);
    }

    Optional<CompanyEntry> company(At at, String id) {
        return jdbc
                .query(
                        companies("c.company_id = :id"),
                        Counting.at(at).addValue("id", id).addValue("limit", 1),
                        RegisterStore::company)
                .stream()
                .findFirst();
    }

    private static String companies(String which) {
        return """
                SELECT c.company_id, (SELECT n.company_name FROM register_release n
                    WHERE n.company_id = c.company_id AND %s ORDER BY n.named_at DESC LIMIT 1), COUNT(*)
                FROM register_release c WHERE %s AND %s
                GROUP BY c.company_id ORDER BY c.company_id LIMIT :limit""".formatted(Counting.known("n"), Counting.known("c"), which);
    }

    private static CompanyEntry company(ResultSet row, int n) throws SQLException {
        return new CompanyEntry(row.getString(1), row.getString(2), row.getLong(3));
    }

    /** The ids that are there, definitely or possibly. */
    List<String> ids(Register register, At at, String after, int limit) {
        return jdbc.queryForList(
                "SELECT DISTINCT r.%1$s FROM %2$s r WHERE %3$s AND r.%1$s > :after ORDER BY r.%1$s LIMIT :limit"
                        .formatted(register.id(), register.table(), Counting.said("r")),
                Counting.at(at).addValue("after", after).addValue("limit", limit),
                String.class);
    }

    List<AgencyEntry> agencies(Reading reading, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        """
                        SELECT a.agency_id,
                            (SELECT n.name FROM register_agency_name n
                                WHERE n.agency_id = a.agency_id AND %1$s ORDER BY n.named_at DESC LIMIT 1),
                            (SELECT n.jurisdiction FROM register_agency_name n
                                WHERE n.agency_id = a.agency_id AND %1$s AND n.jurisdiction IS NOT NULL
                                ORDER BY n.named_at DESC LIMIT 1),
                            (SELECT COUNT(DISTINCT d.directive_id) FROM register_directive_agency d
                                WHERE d.agency_id = a.agency_id AND %2$s),
                            COUNT(*)
                        FROM register_agency a WHERE %3$s AND a.agency_id IN (:ids)
                        GROUP BY a.agency_id ORDER BY a.agency_id""".formatted(Counting.known("n"), reading.counts("d"), reading.counts("a")),
                        reading.parameters().addValue("ids", ids),
                        (row, n) -> new AgencyEntry(
                                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
    }

    List<String> releasesOf(Reading reading, String agency) {
        return jdbc.queryForList(
                "SELECT a.release_id FROM register_agency a WHERE " + reading.counts("a")
                        + " AND a.agency_id = :agency ORDER BY a.release_id LIMIT " + MOST,
                reading.parameters().addValue("agency", agency),
                String.class);
    }

    List<String> directivesOf(Reading reading, String agency) {
        return jdbc.queryForList(
                "SELECT DISTINCT d.directive_id FROM register_directive_agency d WHERE " + reading.counts("d")
                        + " AND d.agency_id = :agency ORDER BY d.directive_id LIMIT " + MOST,
                reading.parameters().addValue("agency", agency),
                String.class);
    }

    /** What each release says of these directives: by directive, then by release. */
    List<DirectiveRow> saidOf(Reading reading, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "SELECT d.directive_id, d.said_at, d.answer FROM register_directive d WHERE "
                                + reading.counts("d")
                                + " AND d.directive_id IN (:ids) ORDER BY d.directive_id, d.release_id",
                        reading.parameters().addValue("ids", ids),
                        (row, n) -> new DirectiveRow(
                                row.getString(1),
                                row.getLong(2),
                                AnswerJson.read(row.getBytes(3), DirectiveCard.class)));
    }

    List<CustomerEntry> customers(Reading reading, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        """
                        SELECT c.customer_id,
                            (SELECT n.name FROM register_customer n
                                WHERE n.customer_id = c.customer_id AND %s ORDER BY n.named_at DESC LIMIT 1),
                            COUNT(*)
                        FROM register_customer c WHERE %s AND c.customer_id IN (:ids)
                        GROUP BY c.customer_id ORDER BY c.customer_id""".formatted(reading.counts("n"), reading.counts("c")),
                        reading.parameters().addValue("ids", ids),
                        (row, n) -> new CustomerEntry(row.getString(1), row.getString(2), row.getLong(3)));
    }

    List<DecisionSeen> decisionsOn(Reading reading, String customer) {
        return jdbc.query(
                "SELECT c.answer FROM register_customer c WHERE " + reading.counts("c")
                        + " AND c.customer_id = :customer ORDER BY c.release_id, c.preview_id LIMIT " + MOST,
                reading.parameters().addValue("customer", customer),
                (row, n) -> AnswerJson.read(row.getBytes(1), DecisionSeen.class));
    }
}
