package org.modeldocket.query.source;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** The source that reads a topic on a real broker meets the contract of every source. */
class KafkaSourceTest extends FactFeedConformance {
    private final MemoryRecord record = new MemoryRecord(TopicUnderTest.RECORD);
    private TopicUnderTest topic;
    private KafkaSource feed;
    private int sent;

    @BeforeEach
    void open() throws Exception {
        topic = new TopicUnderTest();
        feed = KafkaSource.alone(InboxUnderTest.database(), topic.settings());
        await().atMost(Duration.ofSeconds(30)).until(() -> feed.lastPosition() == 0);
    }

    @AfterEach
    void close() {
        feed.close();
        topic.close();
        record.close();
    }

    @Override
    protected FactFeed feed() {
        return feed;
    }

    @Override
    protected void tell(ReleaseId releaseId, ReleaseFact... facts) {
        record.tell(releaseId, facts);
        List<StoredFact> all =
                new ArrayList<>(record.told().stream().map(Stored::of).toList());
        try {
            topic.send(all.subList(sent, all.size()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        sent = all.size();
        await().atMost(Duration.ofSeconds(30)).until(() -> feed.highWatermark().get() == sent);
    }

    @Override
    protected List<RecordedFact> told() {
        return record.told();
    }
}
