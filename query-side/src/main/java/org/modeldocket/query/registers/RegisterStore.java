package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.CachedTotals;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.view.AgencyEntry;
import org.modeldocket.query.registers.view.CompanyEntry;
import org.modeldocket.query.registers.view.CustomerEntry;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the registers. Of what several releases say of a directive, the newest counts; of names, the first. */
@Component
final class RegisterStore {
    private final NamedParameterJdbcTemplate jdbc;
    private final CachedTotals totals;
    private final NameTable names;

    RegisterStore(ViewsDatabase views) {
        this.jdbc = new NamedParameterJdbcTemplate(views.live());
        this.totals = new CachedTotals(jdbc);
        this.names = new NameTable(jdbc.getJdbcOperations());
    }

    /**
     * The keys of a part of a list, in their order.
     *
     * @param owner the entry whose list it is; null where it is a register
     */
    Page<String> keys(Register register, @Nullable String owner, ReadPoint at, PageRequest window) {
        Cursor<String> from = Cursor.read(register.list() + " of " + owner, window.cursor(), key -> key);
        List<String> keys = jdbc.queryForList(
                register.keys(),
                BitemporalPredicates.at(at)
                        .addValue("owner", owner)
                        .addValue("after", from.afterOr(""))
                        .addValue("limit", window.limit() + 1),
                String.class);
        return Page.of(keys, window, from, totals.of(at, register.count(), owner), key -> key);
    }

    /** Which of these are in the list in one reading. */
    List<String> held(Register register, String owner, RegisterReading reading, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        register.held(reading),
                        reading.parameters().addValue("owner", owner).addValue("keys", keys),
                        String.class);
    }

    /** Which of these ids a register holds, definitely or possibly. */
    Set<String> there(Register register, ReadPoint at, Set<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.queryForList(
                        register.there(), BitemporalPredicates.at(at).addValue("keys", ids), String.class));
    }

    Map<String, CompanyEntry> companies(ReadPoint at, List<String> ids) {
        Map<String, CompanyEntry> companies = new LinkedHashMap<>();
        query("""
                SELECT c.company_id, COUNT(*) AS releases FROM case_release c WHERE %s AND c.company_id IN (:keys)
                GROUP BY c.company_id""".formatted(BitemporalPredicates.known("c")), BitemporalPredicates.at(at), ids, row -> {
            String id = row.getString("company_id");
            companies.put(id, new CompanyEntry(id, id, row.getLong("releases")));
        });
        return named(at, companies);
    }

    Map<String, AgencyEntry> agencies(RegisterReading reading, List<String> ids) {
        Map<String, AgencyEntry> agencies = new LinkedHashMap<>();
        query("""
                SELECT a.agency_id,
                    (SELECT COUNT(DISTINCT d.directive_id) FROM register_directive_agency d
                        WHERE d.agency_id = a.agency_id AND %s) AS directives,
                    COUNT(*) AS releases
                FROM register_agency a WHERE %s AND a.agency_id IN (:keys)
                GROUP BY a.agency_id""".formatted(reading.counts("d"), reading.counts("a")), reading.parameters(), ids, row -> {
            String id = row.getString("agency_id");
            agencies.put(id, new AgencyEntry(id, id, null, row.getLong("directives"), row.getLong("releases")));
        });
        return named(reading.at(), agencies);
    }

    /** What the releases say of these directives: of each the newest word, and its first releases with how many there are. */
    Map<String, DirectiveCard> directives(RegisterReading reading, List<String> ids, int releases) {
        Map<String, List<DirectedRelease>> first = new LinkedHashMap<>();
        Map<String, DirectiveRow> newest = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        query("""
                SELECT directive_id, said_at, answer, place, age, releases FROM (
                    SELECT d.directive_id, d.said_at, d.answer,
                        ROW_NUMBER() OVER (PARTITION BY d.directive_id ORDER BY d.release_id) AS place,
                        ROW_NUMBER() OVER (PARTITION BY d.directive_id ORDER BY d.said_at DESC) AS age,
                        COUNT(*) OVER (PARTITION BY d.directive_id) AS releases
                    FROM register_directive d WHERE %s AND d.directive_id IN (:keys)) AS found
                WHERE place <= :most OR age = 1 ORDER BY directive_id, place""".formatted(reading.counts("d")), reading.parameters().addValue("most", releases), ids, row -> {
            DirectiveRow said = new DirectiveRow(
                    row.getString("directive_id"),
                    row.getLong("said_at"),
                    AnswerJson.read(row.getBytes("answer"), DirectiveCard.class));
            if (row.getInt("place") <= releases) {
                first.computeIfAbsent(said.directiveId(), d -> new ArrayList<>())
                        .addAll(said.card().releases());
            }
            if (row.getInt("age") == 1) {
                newest.put(said.directiveId(), said);
            }
            counts.put(said.directiveId(), row.getInt("releases"));
        });
        Map<String, DirectiveCard> cards = new LinkedHashMap<>();
        newest.forEach((id, said) ->
                cards.put(id, said.card().covering(first.getOrDefault(id, List.of()), counts.getOrDefault(id, 0))));
        return named(reading.at(), cards);
    }

    /** What these releases say of a directive each, by release. */
    Map<String, DirectedRelease> releasesOf(String directive, RegisterReading reading, List<String> releases) {
        Map<String, DirectedRelease> directed = new LinkedHashMap<>();
        query(
                "SELECT d.release_id, d.answer FROM register_directive d WHERE " + reading.counts("d")
                        + " AND d.directive_id = :owner AND d.release_id IN (:keys)",
                reading.parameters().addValue("owner", directive),
                releases,
                row -> {
                    DirectiveCard card = AnswerJson.read(row.getBytes("answer"), DirectiveCard.class);
                    directed.put(row.getString("release_id"), card.releases().getFirst());
                });
        return named(reading.at(), directed);
    }

    Map<String, CustomerEntry> customers(RegisterReading reading, List<String> ids) {
        Map<String, CustomerEntry> customers = new LinkedHashMap<>();
        query("""
                SELECT c.customer_id, COUNT(*) AS decisions FROM register_customer c WHERE %s AND c.customer_id IN (:keys)
                GROUP BY c.customer_id""".formatted(reading.counts("c")), reading.parameters(), ids, row -> {
            String id = row.getString("customer_id");
            customers.put(id, new CustomerEntry(id, id, row.getLong("decisions")));
        });
        return named(reading.at(), customers);
    }

    /** By the key that the list of decisions has them under. */
    Map<String, DecisionView> decisionsOn(String customer, RegisterReading reading, List<String> keys) {
        Map<String, DecisionView> decisions = new LinkedHashMap<>();
        query(
                "SELECT c.release_id || '/' || c.preview_id AS id, c.answer FROM register_customer c WHERE "
                        + reading.counts("c")
                        + " AND c.customer_id = :owner AND c.release_id || '/' || c.preview_id IN (:keys)",
                reading.parameters().addValue("owner", customer),
                keys,
                row -> decisions.put(row.getString("id"), AnswerJson.read(row.getBytes("answer"), DecisionView.class)));
        return named(reading.at(), decisions);
    }

    private <T extends WithNames<T>> Map<String, T> named(ReadPoint at, Map<String, T> entries) {
        return names.in(at.position(), called -> {
            Map<String, T> named = new LinkedHashMap<>();
            entries.forEach((key, entry) -> named.put(key, entry.with(called)));
            return named;
        });
    }

    private void query(String sql, MapSqlParameterSource parameters, List<String> keys, RowCallbackHandler each) {
        if (!keys.isEmpty()) {
            jdbc.query(sql, parameters.addValue("keys", keys), each);
        }
    }
}
