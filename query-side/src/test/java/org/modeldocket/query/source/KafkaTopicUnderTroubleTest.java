package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.query.source.SourceUnderTest.awaitReach;
import static org.modeldocket.query.source.SourceUnderTest.facts;
import static org.modeldocket.query.source.SourceUnderTest.positions;
import static org.modeldocket.query.source.SourceUnderTest.upTo;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.wire.StoredFact;

/** A topic that lacks a fact, was created again, or has several partitions: nothing is stored out of order, and nothing is lost. */
@Timeout(120)
class KafkaTopicUnderTroubleTest {
    private SourceUnderTest tested;
    private TopicUnderTest topic;

    @BeforeEach
    void open() throws Exception {
        tested = new SourceUnderTest();
        topic = tested.topic();
    }

    @AfterEach
    void close() {
        tested.close();
    }

    private enum Mend {
        /** Only what was missing. */
        MISSING_FACT {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts.subList(11, 12));
            }
        },
        /** As a relay does that begins at its stored position. */
        SUFFIX {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts.subList(7, facts.size()));
            }
        },
        /** As a relay does that was interrupted twice. */
        PARTS {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts.subList(0, 14));
                topic.send(facts.subList(13, 20));
                topic.send(facts.subList(10, 13));
            }
        },
        WHOLE_RECORD {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts);
            }
        },
        TOPIC_CREATED_AGAIN {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.recreate();
                topic.send(facts);
            }
        };

        abstract void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception;
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_FACT, false",
        "MISSING_FACT, true",
        "SUFFIX, false",
        "SUFFIX, true",
        "TOPIC_CREATED_AGAIN, false",
        "TOPIC_CREATED_AGAIN, true",
        "PARTS, false",
        "PARTS, true",
        "WHOLE_RECORD, false",
        "WHOLE_RECORD, true"
    })
    void storesNothingBehindAGapAndGoesOnWhenItIsMended(Mend mend, boolean restart) throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(0, 11));
        topic.send(facts.subList(12, 20));
        KafkaSource source = tested.start();
        try {
            awaitReach(source, 11);
            await().atMost(Duration.ofSeconds(30)).until(source::hasGap);
            assertThat(source.trouble())
                    .hasValueSatisfying(what -> assertThat(what).contains("position 12 is missing"));
            topic.send(facts.subList(20, facts.size()));
            await().atMost(Duration.ofSeconds(30)).until(() -> source.lastPosition() > facts.size() - 2);
            assertThat(tested.storedPositions()).isEqualTo(upTo(11));
            if (restart) {
                source.close();
            }
            mend.send(topic, facts);
            try (KafkaSource after = restart ? tested.start() : source) {
                awaitReach(after, facts.size());
                await().atMost(Duration.ofSeconds(10)).until(() -> !after.hasGap());
                assertThat(positions(after, facts.size())).isEqualTo(upTo(facts.size()));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> after.trouble().isEmpty());
                await().atMost(Duration.ofSeconds(10)).until(() -> after.lastPosition() == facts.size());
            }
        } finally {
            source.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void refusesATopicWithSeveralPartitionsAndReadsItOnceItIsCreatedAgain(int partitions) throws Exception {
        List<StoredFact> facts = facts(10);
        try (TopicUnderTest several = new TopicUnderTest(partitions);
                KafkaSource source = tested.start(several)) {
            several.send(facts.subList(0, 5));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> source.trouble().orElse("").contains("has " + partitions + " partitions"));
            assertThat(source.trouble().orElseThrow())
                    .contains(several.settings().topic(), "modeldocket.kafka.topic", "delete the topic");
            assertThat(source.hasCounted()).isFalse();
            several.recreate();
            several.send(facts);
            awaitReach(source, facts.size());
            await().atMost(Duration.ofSeconds(30)).until(() -> source.trouble().isEmpty());
        }
    }

    @Test
    void stopsWhenPartitionsAreAdded() throws Exception {
        List<StoredFact> facts = facts(10);
        try (KafkaSource source = tested.start()) {
            topic.send(facts.subList(0, 5));
            awaitReach(source, 5);
            topic.increasePartitionsTo(3);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> source.trouble().orElse("").contains("has 3 partitions"));
            topic.send(facts);
            assertThat(tested.storedPositions()).isEqualTo(upTo(5));
        }
    }

    /** However long the new topic already is: shorter, as long as, or longer than the old one, which held repeats. */
    @ParameterizedTest
    @CsvSource({"true, 5", "true, 20", "true, 25", "false, 5", "false, 20", "false, 25"})
    void readsATopicThatWasCreatedAgainFromItsStart(boolean whileItRuns, int sentBeforeItIsRead) throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(0, 10));
        topic.send(facts.subList(0, 10));
        KafkaSource source = tested.start();
        try {
            awaitReach(source, 10);
            if (!whileItRuns) {
                source.close();
            }
            topic.recreate();
            topic.send(facts.subList(0, sentBeforeItIsRead));
            try (KafkaSource after = whileItRuns ? source : tested.start()) {
                topic.send(facts.subList(sentBeforeItIsRead, facts.size()));
                awaitReach(after, facts.size());
                await().atMost(Duration.ofSeconds(10)).until(() -> after.lastPosition() == facts.size());
                assertThat(positions(after, facts.size())).isEqualTo(upTo(facts.size()));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> after.trouble().isEmpty());
            }
        } finally {
            source.close();
        }
    }

    /** A relay that was frozen may still send what it held when the topic has been created again. */
    @Test
    void readsATopicThatBeginsWithTheMiddleOfTheRecord() throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(15, 18));
        topic.send(facts);
        try (KafkaSource source = tested.start()) {
            awaitReach(source, facts.size());
            assertThat(positions(source, facts.size())).isEqualTo(upTo(facts.size()));
            await().atMost(Duration.ofSeconds(10)).until(() -> source.trouble().isEmpty());
        }
    }

    @Test
    void aTopicThatLacksTheStartOfTheRecordIsAGap() throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(5, facts.size()));
        try (KafkaSource source = tested.start()) {
            await().atMost(Duration.ofSeconds(30)).until(source::hasGap);
            assertThat(source.trouble().orElseThrow()).contains("position 1 is missing");
            assertThat(tested.storedPositions()).isEmpty();
        }
    }
}
