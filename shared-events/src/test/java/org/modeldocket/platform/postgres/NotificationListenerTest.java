package org.modeldocket.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NotificationListenerTest {
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private void hear(String channel, String said) {
        heard.add(channel + ":" + said);
    }

    private String next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void tellsWhatWasSaidOnceItIsCommitted() throws Exception {
        String url = PostgresServer.freshDatabase();
        try (NotificationListener listener = new NotificationListener(
                        () -> DriverManager.getConnection(url), Duration.ofMinutes(5), this::hear, "growth");
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            listener.start();
            assertThat(next()).isEqualTo("null:");
            other.setAutoCommit(false);
            statement.execute("SELECT pg_notify('growth', '7')");
            other.rollback();
            statement.execute("SELECT pg_notify('growth', '8')");
            other.commit();
            assertThat(next()).isEqualTo("growth:8");
        }
    }

    @Test
    void looksAgainAfterItsConnectionWasCut() throws Exception {
        String url = PostgresServer.freshDatabase();
        try (NotificationListener listener = new NotificationListener(
                        () -> DriverManager.getConnection(url), Duration.ofMinutes(5), this::hear, "growth");
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            listener.start();
            assertThat(next()).isEqualTo("null:");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
            assertThat(next()).isEqualTo("null:");
            statement.execute("SELECT pg_notify('growth', '9')");
            assertThat(next()).isEqualTo("growth:9");
        }
    }
}
