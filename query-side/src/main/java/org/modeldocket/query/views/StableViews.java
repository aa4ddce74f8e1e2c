package org.modeldocket.query.views;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The SQL views of the live generation under names that stay: a view of the same name in the schema of the catalogue, for people
 * and dashboards. The server itself reads none of them.
 */
record StableViews(List<String> views, String schema) {
    /** Leads them to another generation of the same layout; what others have built on them stays. */
    List<String> replace(JdbcTemplate jdbc, Generation live) {
        views.forEach(view -> jdbc.execute(
                "CREATE OR REPLACE VIEW %s.%s AS SELECT * FROM %s.%s".formatted(schema, view, live.schema(), view)));
        return views;
    }

    /** Makes them anew for a generation that may have other columns, which PostgreSQL replaces no view with. */
    void remake(JdbcTemplate jdbc, Generation live) {
        views.forEach(view -> jdbc.execute("DROP VIEW IF EXISTS %s.%s CASCADE".formatted(schema, view)));
        replace(jdbc, live);
    }
}
