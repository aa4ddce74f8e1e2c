package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the schema of a generation on H2 holds that follows from the facts alone. */
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
                    AND t.table_name <> 'DEAD_LETTER'
                    AND (t.table_name <> 'CHECKPOINT' OR c.column_name IN ('POSITION', 'APPLIED', 'RECORDED_AT'))
                ORDER BY c.table_name, c.ordinal_position""", row -> {
            tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
        });
        return tables;
    }
}
