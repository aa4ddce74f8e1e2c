package org.modeldocket.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.modeldocket.benchmarks.SharedRecord.Routing;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Durable facts a second on one PostgreSQL server: the record beside Axon's and Pekko's engines. See README.md. */
public final class SharedAppendBenchmark {
    private static final List<String> CONTENDERS = List.of("one", "two", "routed", "axon", "pekko");

    private SharedAppendBenchmark() {}

    /**
     * Arguments: the JDBC URL of a server's database, a user who may make others, the password, seconds a run (10), the engines
     * in their order, separated by commas (all).
     */
    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 10;
        PGSimpleDataSource server = source(arguments[0], arguments);
        System.out.printf("%-26s %9s %12s %10s %10s%n", "engine", "in flight", "facts/s", "p50 ms", "p99 ms");
        List<String> chosen = arguments.length > 4 ? List.of(arguments[4].split(",")) : CONTENDERS;
        for (int run = 0; run < chosen.size(); run++) {
            String which = chosen.get(run);
            String database = "bench_" + which + (run == chosen.indexOf(which) ? "" : "_" + run);
            new JdbcTemplate(server).execute("CREATE DATABASE " + database);
            String url = arguments[0].replaceFirst("/[^/?]+(?=$|\\?)", "/" + database);
            try (Contender contender = contender(which, url, arguments)) {
                Load load = new Load(contender);
                load.register();
                load.measure(50, seconds / 2);
                for (int inFlight : new int[] {1, 16, 200}) {
                    load.measure(inFlight, seconds / 4);
                    print(contender, inFlight, load.measure(inFlight, seconds));
                }
                System.out.printf(
                        "%s: %,d facts in %,d MiB%n", contender.name(), contender.facts(), contender.size() >> 20);
            }
        }
    }

    private static Contender contender(String which, String url, String... arguments) throws Exception {
        PGSimpleDataSource database = source(url, arguments);
        return switch (which) {
            case "axon" -> AxonJdbc.onPostgres(database);
            case "pekko" -> new PekkoJdbc(url, arguments[1], arguments[2], new JdbcTemplate(database));
            default -> {
                Path directory = Files.createTempDirectory("append");
                PostgresSettings settings = new PostgresSettings(url, arguments[1], arguments[2]);
                yield new SharedRecord(
                        settings,
                        which.equals("one") ? 1 : 2,
                        which.equals("routed") ? Routing.BY_RELEASE : Routing.RANDOM,
                        directory,
                        new JdbcTemplate(database));
            }
        };
    }

    private static PGSimpleDataSource source(String url, String... arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(arguments[1]);
        source.setPassword(arguments[2]);
        return source;
    }

    /** Bytes of a table with its indexes. */
    static long size(JdbcTemplate sql, String table) {
        Long bytes = sql.queryForObject("SELECT pg_total_relation_size(?::regclass)", Long.class, table);
        return bytes == null ? 0 : bytes;
    }

    private static void print(Contender contender, int inFlight, Load.Figures figures) {
        System.out.printf(
                "%-26s %9d %,12.0f %10.2f %10.2f%n",
                contender.name(), inFlight, figures.perSecond(), figures.p50Micros() / 1e3, figures.p99Micros() / 1e3);
    }
}
