package org.modeldocket.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrierTest {
    private final String url = PostgresServer.freshDatabase();
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private String next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void theLastWordIsHeardAndNotEachOne() throws Exception {
        try (Bell bell = new Bell(
                        () -> DriverManager.getConnection(url),
                        Duration.ofMinutes(5),
                        (channel, said) -> heard.add(said),
                        "growth");
                Crier crier = new Crier(source(url), "growth")) {
            bell.start();
            assertThat(next()).isEmpty();
            for (long position = 1; position <= 10_000; position++) {
                crier.say(position);
            }
            crier.start();
            assertThat(next()).isEqualTo("10000");
            crier.say(10_001);
            assertThat(next()).isEqualTo("10001");
        }
    }

    @Test
    void aWordThatCannotBeSaidIsLostAndTheNextOneIsNot() throws Exception {
        PGSimpleDataSource source = source(url);
        try (Bell bell = new Bell(
                        () -> DriverManager.getConnection(url),
                        Duration.ofMinutes(5),
                        (channel, said) -> heard.add(said),
                        "growth");
                Crier crier = new Crier(source, "growth")) {
            bell.start();
            assertThat(next()).isEmpty();
            source.setUrl(url.replaceFirst(":\\d+/", ":1/"));
            crier.say(1);
            crier.start();
            assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
            source.setUrl(url);
            crier.say(2);
            assertThat(next()).isEqualTo("2");
        }
    }
}
