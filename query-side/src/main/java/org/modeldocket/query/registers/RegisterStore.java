package org.modeldocket.query.registers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.CachedTotals;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.names.Mergers;
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
import org.modeldocket.vocabulary.organisation.OrganisationKind;
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
        Mergers mergers = mergers(register, at);
        List<String> keys = jdbc.queryForList(
                register.keys(mergers, owner),
                BitemporalPredicates.at(at)
                        .addValue("owner", owner)
                        .addValue("after", from.afterOr(""))
                        .addValue("limit", window.limit() + 1),
                String.class);
        long total = totals.of(at, register.count(mergers, owner), owner);
        return Page.of(keys, window, from, total, key -> key);
    }

    /** Which of these are in the list in one reading. */
    List<String> held(Register register, String owner, RegisterReading reading, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        register.held(reading, mergers(register, reading.at()), owner),
                        reading.parameters().addValue("owner", owner).addValue("keys", keys),
                        String.class);
    }

    private Mergers mergers(Register register, ReadPoint at) {
        OrganisationKind kind = register.kind();
        return kind == null ? Mergers.NONE : Mergers.at(kind, at, jdbc);
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
        lengths(Register.RELEASES_OF_COMPANY, BitemporalPredicates.known("r"), at, ids)
                .forEach((id, releases) -> companies.put(id, new CompanyEntry(id, id, releases)));
        return named(at, companies);
    }

    Map<String, AgencyEntry> agencies(RegisterReading reading, List<String> ids) {
        Map<String, Long> directives = lengths(Register.DIRECTIVES_OF_AGENCY, reading.counts("r"), reading.at(), ids);
        Map<String, AgencyEntry> agencies = new LinkedHashMap<>();
        lengths(Register.RELEASES_OF_AGENCY, reading.counts("r"), reading.at(), ids)
                .forEach((id, releases) ->
                        agencies.put(id, new AgencyEntry(id, id, null, directives.getOrDefault(id, 0L), releases)));
        return named(reading.at(), agencies);
    }

    Map<String, CustomerEntry> customers(RegisterReading reading, List<String> ids) {
        Map<String, CustomerEntry> customers = new LinkedHashMap<>();
        lengths(Register.DECISIONS_ON_CUSTOMER, reading.counts("r"), reading.at(), ids)
                .forEach((id, decisions) -> customers.put(id, new CustomerEntry(id, id, decisions)));
        return named(reading.at(), customers);
    }

    /** How many entries each of some organisations has in its list, those of its duplicates too; one that has none is left out. */
    private Map<String, Long> lengths(Register list, String which, ReadPoint at, List<String> ids) {
        Mergers mergers = mergers(list, at);
        List<String> together = ids.stream()
                .flatMap(id -> mergers.countedTogether(id).stream())
                .distinct()
                .toList();
        Map<String, Long> counted = new HashMap<>();
        query(
                list.lengths(mergers, which),
                BitemporalPredicates.at(at),
                together,
                row -> counted.put(row.getString("id"), row.getLong("entries")));
        Map<String, Long> lengths = new LinkedHashMap<>();
        for (String id : ids) {
            Long length = counted.get(mergers.countedAs(id));
            if (length != null) {
                lengths.put(id, length);
            }
        }
        return lengths;
    }

    /** By the key that the list of decisions has them under. Of those on duplicates in one preview the last counts. */
    Map<String, DecisionView> decisionsOn(String customer, RegisterReading reading, List<String> keys) {
        Map<String, DecisionView> decisions = new LinkedHashMap<>();
        String whose =
                mergers(Register.DECISIONS_ON_CUSTOMER, reading.at()).countedTogetherSql("c.customer_id", customer);
        query(
                "SELECT c.release_id || '/' || c.preview_id AS id, c.answer FROM register_customer c WHERE "
                        + reading.counts("c") + " AND " + whose
                        + " AND c.release_id || '/' || c.preview_id IN (:keys) ORDER BY c.customer_id",
                reading.parameters().addValue("owner", customer),
                keys,
                row -> decisions.merge(
                        row.getString("id"),
                        AnswerJson.read(row.getBytes("answer"), DecisionView.class),
                        DecisionView::later));
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
