package org.modeldocket.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class NotificationPublisherTest {
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
        try (NotificationListener listener = new NotificationListener(
                        () -> DriverManager.getConnection(url),
                        Duration.ofMinutes(5),
                        (channel, said) -> heard.add(said),
                        "growth");
                NotificationPublisher publisher = new NotificationPublisher(source(url), "growth")) {
            listener.start();
            assertThat(next()).isEmpty();
            for (long position = 1; position <= 10_000; position++) {
                publisher.publish(position);
            }
            publisher.start();
            assertThat(next()).isEqualTo("10000");
            publisher.publish(10_001);
            assertThat(next()).isEqualTo("10001");
        }
    }

    /** Of the transaction alone: the next one on its connection waits again. */
    @Test
    void aNotificationDoesNotWaitForTheDisk() throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(commits(connection)).isEqualTo("on");
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(NotificationPublisher.NOTIFY)) {
                statement.setString(1, "growth");
                statement.setString(2, "1");
                statement.execute();
            }
            assertThat(commits(connection)).isEqualTo("off");
            connection.commit();
            assertThat(commits(connection)).isEqualTo("on");
        }
    }

    private static String commits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aWordThatCannotBeSaidIsLostAndTheNextOneIsNot() throws Exception {
        PGSimpleDataSource source = source(url);
        try (NotificationListener listener = new NotificationListener(
                        () -> DriverManager.getConnection(url),
                        Duration.ofMinutes(5),
                        (channel, said) -> heard.add(said),
                        "growth");
                NotificationPublisher publisher = new NotificationPublisher(source, "growth")) {
            listener.start();
            assertThat(next()).isEmpty();
            source.setUrl(url.replaceFirst(":\\d+/", ":1/"));
            publisher.publish(1);
            publisher.start();
            assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
            source.setUrl(url);
            publisher.publish(2);
            assertThat(next()).isEqualTo("2");
        }
    }
}
