package org.modeldocket.query;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.query.projection.Planted;
import org.modeldocket.query.projection.Processors;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.projection.ViewsDatabase;
import org.modeldocket.query.source.FactFeed;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole read side, running over a record, without a web server. */
public final class RunningViews implements AutoCloseable {
    /** What each view keeps of its own; besides, all keep how far they are. */
    private static final Map<String, List<String>> TABLES = Map.of(
            Views.TIMELINE, List.of("timeline_fact"),
            Views.DOSSIER, List.of("dossier_release", "dossier_standing", "dossier_fact"),
            Views.TREATMENTS, List.of("treatment_company", "treatment_period", "treatment_correction"),
            Views.REGISTERS,
                    List.of(
                            "register_release",
                            "register_agency",
                            "register_directive",
                            "register_directive_agency",
                            "register_customer"));

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

    public Processors processors() {
        return the(Processors.class);
    }

    /** The tables of a view's live generation. */
    public JdbcTemplate jdbc(String view) {
        return the(ViewsDatabase.class).live(view).jdbc();
    }

    /** Waits until each view has taken in, or parked, every fact that the record holds now. */
    public RunningViews caughtUp() {
        for (String view : Views.ALL) {
            await(view)
                    .atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> processors().lag(view) == 0);
        }
        return this;
    }

    /** Rebuilds all views at once and waits for the end. */
    public RunningViews rebuilt() {
        Views.ALL.forEach(processors()::rebuild);
        Views.ALL.forEach(this::awaitRebuild);
        return this;
    }

    /** Waits until the last rebuild of a view has ended well. */
    public void awaitRebuild(String view) {
        await(view)
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .failFast(
                        "the rebuild failed",
                        () -> processors().rebuildProgress(view).orElseThrow().state() == RebuildProgress.State.FAILED)
                .until(() -> processors().rebuildProgress(view).orElseThrow().state() == RebuildProgress.State.DONE);
    }

    /** Every row of every view, in an order of its own. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        TABLES.forEach((view, tables) -> {
            tables.forEach(table -> rows.put(table, rows(view, table)));
            rows.put(view + " releases", rows(view, "view_release"));
            rows.put(view + " state", rows(view, "(SELECT position, recorded_at FROM view_state)"));
            rows.put(view + " moments", rows(view, "view_moment"));
            rows.put(view + " names", rows(view, "view_name"));
        });
        return rows;
    }

    private List<String> rows(String view, String table) {
        return jdbc(view).query("SELECT * FROM " + table, (row, n) -> text(row)).stream()
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
    public long count(String view, String table) {
        return jdbc(view).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
