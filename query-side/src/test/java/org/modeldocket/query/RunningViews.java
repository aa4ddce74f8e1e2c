package org.modeldocket.query;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.query.feed.FactFeed;
import org.modeldocket.query.projecting.Processors;
import org.modeldocket.query.projecting.Views;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole read side, running over a record, without a web server. */
public final class RunningViews implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "timeline_release",
            "timeline_fact",
            "dossier_release",
            "dossier",
            "treatments_release",
            "treatment_company",
            "treatment_period",
            "registers_release",
            "register_release",
            "register_agency",
            "register_directive",
            "register_directive_agency",
            "register_customer",
            "view_state");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public RunningViews(Path directory, FactFeed feed) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("modeldocket.data", directory.toString())));
        context.registerBean(FactFeed.class, () -> feed);
        context.registerBean(SimpleMeterRegistry.class);
        context.register(QuerySideConfiguration.class);
        context.refresh();
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public Processors processors() {
        return the(Processors.class);
    }

    public JdbcTemplate jdbc() {
        return the(ViewsDatabase.class).jdbc();
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

    public RunningViews rebuilt() {
        Views.ALL.forEach(processors()::rebuild);
        return caughtUp();
    }

    /** Every row of every view, in an order of its own. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    jdbc()
                            .query("SELECT * FROM " + table, (row, n) -> {
                                StringBuilder text = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    Object value = row.getObject(i);
                                    text.append(
                                                    value instanceof java.sql.Blob || value instanceof byte[]
                                                            ? new String(
                                                                    row.getBytes(i),
                                                                    java.nio.charset.StandardCharsets.UTF_8)
                                                            : String.valueOf(value))
                                            .append(" | ");
                                }
                                return text.toString();
                            })
                            .stream()
                            .sorted()
                            .toList());
        }
        return rows;
    }

    /** Closes the database as a crash would: what was not written by now is lost. */
    public void crash() {
        jdbc().execute("SHUTDOWN IMMEDIATELY");
        close();
    }

    /** The numbers of rows, for a first look. */
    public long count(String table) {
        return Arrays.stream(new long[] {jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class)})
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
