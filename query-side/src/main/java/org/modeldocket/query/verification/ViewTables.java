package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a view's schema on H2 holds that follows from the record. */
final class ViewTables {
    private ViewTables() {}

    /** The tables of the current schema, each with its columns in their order. */
    static Map<String, List<String>> of(JdbcTemplate jdbc) {
        Map<String, List<String>> tables = new TreeMap<>();
        jdbc.query("""
                SELECT LOWER(t.table_name), LOWER(c.column_name)
                FROM information_schema.tables t
                JOIN information_schema.columns c
                    ON c.table_schema = t.table_schema AND c.table_name = t.table_name
                WHERE t.table_schema = SCHEMA() AND t.table_type = 'BASE TABLE'
                    AND t.table_name NOT IN ('TOKEN_ENTRY', 'DEAD_LETTER')
                    AND NOT (t.table_name = 'VIEW_STATE' AND c.column_name = 'DISORDERS')
                ORDER BY c.table_name, c.ordinal_position""", row -> {
            tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
        });
        return tables;
    }
}
