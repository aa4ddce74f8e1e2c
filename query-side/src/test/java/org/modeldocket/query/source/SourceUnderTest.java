package org.modeldocket.query.source;

import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;

/** A topic and an inbox, and what sources that read one into the other are asked. */
final class SourceUnderTest implements AutoCloseable {
    private final DataSource database = InboxUnderTest.database();
    private final TopicUnderTest topic;

    SourceUnderTest() throws Exception {
        topic = new TopicUnderTest();
    }

    TopicUnderTest topic() {
        return topic;
    }

    KafkaSource start() {
        return start(topic);
    }

    KafkaSource start(TopicUnderTest other) {
        return KafkaSource.alone(database, other.settings());
    }

    /** Facts of many releases, as a record would hold them. */
    static List<StoredFact> facts(int releases) {
        try (MemoryRecord record = new MemoryRecord(TopicUnderTest.RECORD)) {
            for (int i = 0; i < releases; i++) {
                ReleaseFact[] life = new ReleaseFact[] {registered(3 * i + 1), submitted(3 * i + 2, "2026")};
                record.tell(new ReleaseId("release-" + i), life);
            }
            for (int i = 0; i < releases; i++) {
                record.tell(new ReleaseId("release-" + i), submitted(3 * i + 3, "2026"));
            }
            return record.told().stream().map(Stored::of).toList();
        }
    }

    static void awaitReach(KafkaSource source, long position) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> source.highWatermark().get() >= position);
    }

    static List<Long> positions(KafkaSource source, long last) throws InterruptedException {
        return source.range(1, last).stream().map(StoredFact::position).toList();
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    List<Long> storedPositions() {
        return new JdbcTemplate(database).queryForList("SELECT position FROM feed_fact ORDER BY position", Long.class);
    }

    @Override
    public void close() {
        topic.close();
    }
}
