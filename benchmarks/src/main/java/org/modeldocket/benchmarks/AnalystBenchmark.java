package org.modeldocket.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.modeldocket.benchmarks.AnalystQuestions.Asked;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.query.source.StoreFeed;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The questions of analysts, put by clients to a running server and, in turn, to PostgreSQL over the same facts. See README.md. */
public final class AnalystBenchmark {
    private static final int CLIENTS = 16;

    private final String server;
    private final JdbcTemplate postgres;
    /** Bytes or rows of the last answer. */
    private volatile long last;

    private final LongAdder turnedAway = new LongAdder();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private AnalystBenchmark(String server, JdbcTemplate postgres) {
        this.server = server;
        this.postgres = postgres;
    }

    /**
     * Arguments: {@code fill}, the directory of a record, then the JDBC URL, user and password of an empty PostgreSQL database; or
     * the address of a server on that record, the same database, and how many seconds each question is asked (10), and
     * the names of questions if not all are to be asked.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("fill")) {
            fill(Path.of(arguments[1]), Arrays.copyOfRange(arguments, 2, 5));
            return;
        }
        try (HikariDataSource source = pool(arguments[1], arguments[2], arguments[3])) {
            AnalystBenchmark benchmark = new AnalystBenchmark(arguments[0], new JdbcTemplate(source));
            int seconds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 10;
            System.out.println(
                    "question, who answers: answers a second, median ms, 99th percentile ms, bytes or rows of the last, turned away");
            List<String> only = List.of(arguments).subList(Math.min(5, arguments.length), arguments.length);
            for (AnalystQuestions question : AnalystQuestions.values()) {
                if (!only.isEmpty() && !only.contains(question.name())) {
                    continue;
                }
                benchmark.measure(question, "product", seconds, benchmark::overHttp);
                benchmark.measure(question, "PostgreSQL", seconds, benchmark::inSql);
            }
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setSchema("views");
        source.setMaximumPoolSize(CLIENTS);
        return source;
    }

    /** The product's own views, loaded into PostgreSQL from the record, and a table of the texts with a GIN index. */
    private static void fill(Path directory, String... database) throws Exception {
        try (DurableRecord record = DurableRecord.open(
                        RecordSettings.in(directory),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry());
                AnnotationConfigApplicationContext views = RebuildBenchmark.views(
                        directory.resolve("postgres"),
                        new StoreFeed(record.source(), record.durable(), record::history, record.recordId()),
                        Map.of(
                                "spring.datasource.url", database[0],
                                "spring.datasource.username", database[1],
                                "spring.datasource.password", database[2]))) {
            RebuildBenchmark.caughtUp(views);
            JdbcTemplate jdbc = views.getBean(ViewsDatabase.class).live().jdbc();
            AnalystQuestions.FULL_TEXT.forEach(jdbc::execute);
        }
    }

    private interface Answers {
        long answer(Asked asked) throws Exception;
    }

    private long overHttp(Asked asked) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + asked.address())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 503) {
            turnedAway.increment();
            Thread.sleep(20);
            return overHttp(asked);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked.address() + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }

    private long inSql(Asked asked) {
        return asked.statements().stream()
                .mapToLong(statement -> postgres.queryForList(
                                statement.sql(), statement.values().toArray())
                        .size())
                .sum();
    }

    private void measure(AnalystQuestions question, String who, int seconds, Answers answers) throws Exception {
        ask(question, seconds, answers);
        turnedAway.reset();
        long[] nanos = ask(question, seconds, answers);
        Arrays.sort(nanos);
        System.out.printf(
                "%-22s %-10s %,9.1f/s %,10.2f %,10.2f %,9d %,9d%n",
                question,
                who,
                nanos.length / (double) seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                last,
                turnedAway.sumThenReset());
    }

    private long[] ask(AnalystQuestions question, int seconds, Answers answers) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<long[]>> all = IntStream.range(0, CLIENTS)
                    .<Callable<long[]>>mapToObj(client -> () -> {
                        Random random = new Random(client);
                        LongStream.Builder nanos = LongStream.builder();
                        do {
                            Asked next = question.next(random);
                            long begin = System.nanoTime();
                            last = answers.answer(next);
                            nanos.add(System.nanoTime() - begin);
                        } while (System.nanoTime() < end);
                        return nanos.build().toArray();
                    })
                    .toList();
            LongStream nanos = LongStream.empty();
            for (Future<long[]> one : clients.invokeAll(all)) {
                nanos = LongStream.concat(nanos, Arrays.stream(one.get()));
            }
            return nanos.toArray();
        }
    }
}
