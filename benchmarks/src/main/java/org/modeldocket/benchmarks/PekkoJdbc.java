package org.modeldocket.benchmarks;

import com.typesafe.config.ConfigFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.jdbc.testkit.javadsl.SchemaUtils;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.wire.FactJson;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pekko's JDBC journal: a persistent actor for each case, which stores the same JSON and decides nothing. */
final class PekkoJdbc implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Store(String releaseId, String json, ActorRef<Done> sender) {}

    private final JdbcTemplate sql;
    private final ActorSystem<Store> actors;

    PekkoJdbc(String url, String user, String password, JdbcTemplate sql) throws Exception {
        this.sql = sql;
        actors = ActorSystem.create(
                Behaviors.setup(context -> {
                    Map<String, ActorRef<Store>> cases = new HashMap<>();
                    return Behaviors.receiveMessage(command -> {
                        cases.computeIfAbsent(command.releaseId(), id -> context.spawn(new Case(id), id))
                                .tell(command);
                        return Behaviors.same();
                    });
                }),
                "bench",
                ConfigFactory.parseMap(Map.of(
                                "pekko.persistence.journal.plugin",
                                "jdbc-journal",
                                "pekko.loglevel",
                                "WARNING",
                                "jdbc-journal.slick.profile",
                                "slick.jdbc.PostgresProfile$",
                                "jdbc-journal.slick.db.url",
                                url,
                                "jdbc-journal.slick.db.user",
                                user,
                                "jdbc-journal.slick.db.password",
                                password,
                                "jdbc-journal.slick.db.driver",
                                "org.postgresql.Driver",
                                "jdbc-journal.slick.db.numThreads",
                                16,
                                "jdbc-journal.slick.db.maxConnections",
                                16))
                        .withFallback(ConfigFactory.load()));
        SchemaUtils.createIfNotExists(actors).toCompletableFuture().get();
    }

    @Override
    public String name() {
        return "pekko-jdbc 1.1.1";
    }

    @Override
    public void send(Object command) {
        Store store = command instanceof RecordFact fact
                ? store(fact.releaseId().value(), FactJson.write(fact.fact()))
                : store(
                        ((RegisterRelease) command).releaseId().value(),
                        FactJson.write(((RegisterRelease) command).fact()));
        AskPattern.ask(
                        actors,
                        (ActorRef<Done> sender) -> new Store(store.releaseId(), store.json(), sender),
                        PATIENCE,
                        actors.scheduler())
                .toCompletableFuture()
                .join();
    }

    private Store store(String releaseId, byte[] json) {
        return new Store(releaseId, new String(json, StandardCharsets.UTF_8), actors.ignoreRef());
    }

    @Override
    public long facts() {
        Long count = sql.queryForObject("SELECT COUNT(*) FROM event_journal", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public long size() {
        return SharedAppendBenchmark.size(sql, "event_journal");
    }

    @Override
    public void close() {
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
    }

    /** Counts what it has stored, and answers when it is. */
    private static final class Case extends EventSourcedBehavior<Store, String, Integer> {
        Case(String id) {
            super(PersistenceId.ofUniqueId(id));
        }

        @Override
        public Integer emptyState() {
            return 0;
        }

        @Override
        public CommandHandler<Store, String, Integer> commandHandler() {
            return newCommandHandlerBuilder()
                    .forAnyState()
                    .onCommand(
                            Store.class,
                            (state, command) -> Effect()
                                    .persist(command.json())
                                    .thenReply(command.sender(), stored -> Done.getInstance()))
                    .build();
        }

        @Override
        public EventHandler<Integer, String> eventHandler() {
            return newEventHandlerBuilder().forAnyState().onAnyEvent((state, event) -> state + 1);
        }
    }
}
