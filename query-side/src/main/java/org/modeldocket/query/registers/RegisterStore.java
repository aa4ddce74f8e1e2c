package org.modeldocket.query.registers;

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
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the registers, but for what they say of directives. Of several names, the first counts. */
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

    /** The same with the names of organisations at the moment. */
    <T extends WithNames<T>> Map<String, T> named(ReadPoint at, Map<String, T> entries) {
        return names.in(at.asOf(), called -> {
            Map<String, T> named = new LinkedHashMap<>();
            entries.forEach((key, entry) -> named.put(key, entry.with(called)));
            return named;
        });
    }

    /** Asks nothing where there are no keys. */
    void query(String sql, MapSqlParameterSource parameters, List<String> keys, RowCallbackHandler each) {
        if (!keys.isEmpty()) {
            jdbc.query(sql, parameters.addValue("keys", keys), each);
        }
    }
}
