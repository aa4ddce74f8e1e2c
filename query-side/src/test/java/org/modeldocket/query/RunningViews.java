package org.modeldocket.query;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.query.projection.Planted;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.query.search.index.SearchIndex;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole read side, running over a record, without a web server. */
public final class RunningViews implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "timeline_fact",
            "case_release",
            "announced_target",
            "case_head",
            "treatment_period",
            "treatment_correction",
            "register_agency",
            "register_directive",
            "register_directive_agency",
            "register_customer",
            "organisation_name",
            "organisation_state",
            "(SELECT position, applied, recorded_at FROM checkpoint)");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public RunningViews(Path directory, FactFeed feed) {
        this(Where.in(directory), feed);
    }

    public RunningViews(Where where, FactFeed feed) {
        this(where, feed, null);
    }

    /** @param planted a defect; null for none */
    public RunningViews(Where where, FactFeed feed, Planted planted) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", where.settings()));
        context.registerBean(FactFeed.class, () -> feed);
        context.registerBean(SimpleMeterRegistry.class);
        context.registerBean(Clock.class, Clock::systemUTC);
        if (planted != null) {
            context.registerBean(BeanPostProcessor.class, planted::everywhere);
        }
        context.register(QuerySideConfiguration.class);
        context.refresh();
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public Projection projection() {
        return the(Projection.class);
    }

    /** The tables of the live generation. */
    public JdbcTemplate jdbc() {
        return the(ViewsDatabase.class).live().jdbc();
    }

    /** Waits until every fact that the record holds now is applied or parked. */
    public RunningViews caughtUp() {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> projection().lag() == 0);
        return this;
    }

    /** Waits until the search has every fact, too. */
    public RunningViews searchable() {
        long end = caughtUp().projection().position();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> the(SearchIndex.class).read(end, Duration.ofSeconds(1), (searcher, position) -> position)
                        >= end);
        return this;
    }

    /** Rebuilds the views and waits for the end. */
    public RunningViews rebuilt() {
        projection().rebuild();
        awaitRebuild();
        return this;
    }

    /** Waits until the last rebuild has ended well. */
    public void awaitRebuild() {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .failFast(
                        "the rebuild failed",
                        () -> projection().rebuildProgress().orElseThrow().state() == RebuildProgress.State.FAILED)
                .until(() -> projection().rebuildProgress().orElseThrow().state() == RebuildProgress.State.DONE);
    }

    /** Every row of every table, in an order of its own. */
    public Map<String, List<String>> rows() {
        return rows(jdbc());
    }

    /** Every row of every table of a generation. */
    public static Map<String, List<String>> rows(JdbcTemplate jdbc) {
        Map<String, List<String>> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, rows(jdbc, table)));
        return rows;
    }

    private static List<String> rows(JdbcTemplate jdbc, String table) {
        return jdbc.query("SELECT * FROM " + table, (row, n) -> text(row)).stream()
                .sorted()
                .toList();
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(
                            value instanceof Blob || value instanceof byte[]
                                    ? new String(row.getBytes(i), StandardCharsets.UTF_8)
                                    : String.valueOf(value))
                    .append(" | ");
        }
        return text.toString();
    }

    /** The number of rows, for a first look. */
    public long count(String table) {
        return jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
