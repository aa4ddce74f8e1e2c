package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.source.OrderedBatch.Gap;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class InboxTest {
    private static final UUID TOPIC = new UUID(1, 1);
    private static final UUID OTHER_TOPIC = new UUID(1, 2);
    private static final List<StoredFact> FACTS = facts();

    private final FeedAlarms alarms = new FeedAlarms();

    private static List<StoredFact> facts() {
        try (MemoryRecord record = new MemoryRecord(TopicUnderTest.RECORD)) {
            for (int i = 0; i < 6; i++) {
                record.tell(new ReleaseId("release-" + i), registered(2 * i + 1), submitted(2 * i + 2, "2026"));
            }
            return record.told().stream().map(Stored::of).toList();
        }
    }

    /** Facts at the given positions, at offsets from {@code offset} on. */
    private static List<ReceivedMessage> messages(long offset, int... positions) {
        List<ReceivedMessage> messages = new ArrayList<>();
        for (int position : positions) {
            messages.add(new ReceivedMessage(offset + messages.size(), FACTS.get(position - 1)));
        }
        return messages;
    }

    private static Progress append(Inbox inbox, Progress before, List<ReceivedMessage> messages) {
        return append(inbox, before, messages, TOPIC);
    }

    private static Progress append(Inbox inbox, Progress before, List<ReceivedMessage> messages, UUID topic) {
        OrderedBatch batch = OrderedBatch.of(messages, before.position(), null);
        return inbox.append(batch, topic, TopicUnderTest.RECORD, before);
    }

    private static void assertHolds(Inbox inbox, int through) {
        assertThat(inbox.range(1, 100)).usingRecursiveComparison().isEqualTo(FACTS.subList(0, through));
    }

    @ParameterizedTest
    @EnumSource
    void storesEveryMemberOfAFact(InboxUnderTest database) {
        Inbox inbox = new Inbox(database.open(), alarms);
        StoredFact plain = FACTS.getFirst();
        StoredFact full = new StoredFact(
                1,
                1,
                "löwe\t\\N\"x\"",
                0,
                plain.factId(),
                plain.type(),
                plain.revision(),
                plain.recordedAt(),
                new Actor("o'brien\\", "Zoë\n, 東京 😀"),
                "command",
                "",
                null,
                new byte[] {0, 1, '\\', '\n', '\t', (byte) 0xff, '"', '{'});
        Progress after = append(inbox, inbox.progress(), List.of(new ReceivedMessage(7, full)));
        assertThat(inbox.range(1, 1)).usingRecursiveComparison().isEqualTo(List.of(full));
        assertThat(after).isEqualTo(new Progress(TOPIC, 8, 1, 1)).isEqualTo(inbox.progress());
        assertThat(inbox.recordId()).contains(TopicUnderTest.RECORD);
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatWakesLateStoresNothing(InboxUnderTest database) {
        DataSource source = database.open();
        Inbox frozen = new Inbox(source, alarms);
        Progress seen = append(frozen, frozen.progress(), messages(0, 1, 2));
        Inbox other = new Inbox(source, alarms);
        Progress now = append(other, other.progress(), messages(2, 3));
        assertThatThrownBy(() -> append(frozen, seen, messages(2, 3, 4))).isInstanceOf(OffsetConflict.class);
        assertHolds(other, 3);
        assertThat(other.progress()).isEqualTo(now);
        append(frozen, frozen.progress(), messages(3, 4));
        assertHolds(other, 4);
    }

    /** Only the offset moved, as over messages that are no facts. */
    @ParameterizedTest
    @EnumSource
    void aNodeThatWakesLateDoesNotMoveTheOffsetBack(InboxUnderTest database) {
        DataSource source = database.open();
        Inbox frozen = new Inbox(source, alarms);
        Progress seen = frozen.progress();
        Inbox other = new Inbox(source, alarms);
        Progress now = append(other, other.progress(), List.of(new ReceivedMessage(0, null)));
        assertThatThrownBy(() -> append(frozen, seen, messages(0, 1))).isInstanceOf(OffsetConflict.class);
        assertThat(other.progress()).isEqualTo(now).isEqualTo(new Progress(TOPIC, 1, 0, 0));
    }

    @Test
    void skipsRepeatsAndMovesTheOffset() {
        Inbox inbox = new Inbox(InboxUnderTest.database(), alarms);
        Progress after = append(inbox, inbox.progress(), messages(0, 1, 2, 3, 2, 3, 4, 1, 5, 4, 5, 6));
        assertHolds(inbox, 6);
        after = append(inbox, after, messages(11, 3, 4));
        assertThat(after).isEqualTo(new Progress(TOPIC, 13, 6, 6)).isEqualTo(inbox.progress());
        assertThat(alarms.trouble()).isEmpty();
    }

    @Test
    void storesNothingBehindAGapAndKeepsItsOffset() {
        Inbox inbox = new Inbox(InboxUnderTest.database(), alarms);
        List<ReceivedMessage> messages = messages(0, 1, 2, 5, 6, 3, 7);
        OrderedBatch batch = OrderedBatch.of(messages, 0, null);
        assertThat(batch.gap()).isEqualTo(new Gap(5, 2));
        inbox.append(batch, TOPIC, TopicUnderTest.RECORD, inbox.progress());
        assertHolds(inbox, 3);
        assertThat(inbox.progress()).isEqualTo(new Progress(TOPIC, 2, 3, 3));
    }

    @Test
    void anotherTopicBeginsAtItsStart() {
        Inbox inbox = new Inbox(InboxUnderTest.database(), alarms);
        Progress after = append(inbox, inbox.progress(), messages(0, 1, 2, 3));
        after = append(inbox, after, messages(0, 1, 2), OTHER_TOPIC);
        assertThat(after).isEqualTo(new Progress(OTHER_TOPIC, 2, 3, 3)).isEqualTo(inbox.progress());
    }

    /** Another content under the same id, another fact, and positions that no fact can have. */
    @ParameterizedTest
    @CsvSource({"2, true, true", "2, false, true", "0, true, true", "-3, true, true", "2, true, false"})
    void aRepeatThatIsAnotherFactRaisesAnAlarm(long position, boolean sameId, boolean alreadyStored) {
        Inbox inbox = new Inbox(InboxUnderTest.database(), alarms);
        StoredFact second = FACTS.get(1);
        StoredFact claim = new StoredFact(
                position,
                position,
                second.releaseId(),
                second.sequence(),
                sameId ? second.factId() : new UUID(9, 9),
                second.type(),
                second.revision(),
                second.recordedAt(),
                second.actor(),
                null,
                null,
                null,
                new byte[] {'{', '}'});
        List<ReceivedMessage> first = messages(0, 1, 2);
        ReceivedMessage second2 = new ReceivedMessage(2, claim);
        if (alreadyStored) {
            append(inbox, append(inbox, inbox.progress(), first), List.of(second2));
        } else {
            List<ReceivedMessage> together = new ArrayList<>(first);
            together.add(second2);
            append(inbox, inbox.progress(), together);
        }
        assertThat(alarms.trouble().orElseThrow()).contains("claims position " + position);
        assertHolds(inbox, 2);
    }

    /** As after the restoration of a record that lost facts. */
    @ParameterizedTest
    @EnumSource
    void aFactInThePlaceOfAnotherInItsReleaseIsNotStored(InboxUnderTest database) {
        Inbox inbox = new Inbox(database.open(), alarms);
        Progress before = append(inbox, inbox.progress(), messages(0, 1, 2));
        StoredFact third = FACTS.get(2);
        StoredFact claim = new StoredFact(
                3,
                3,
                FACTS.get(1).releaseId(),
                FACTS.get(1).sequence(),
                third.factId(),
                third.type(),
                third.revision(),
                third.recordedAt(),
                third.actor(),
                null,
                null,
                null,
                third.payload());
        assertThatThrownBy(() -> append(inbox, before, List.of(new ReceivedMessage(2, claim))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(inbox.progress()).isEqualTo(before);
        assertHolds(inbox, 2);
    }

    @Test
    void onlyWholeAppendsAreReadable() {
        Inbox inbox = new Inbox(InboxUnderTest.database(), alarms);
        List<ReceivedMessage> group = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> new ReceivedMessage(n - 1, Stored.endingAt(n == 1 ? 1 : 4, FACTS.get(n - 1))))
                .toList();
        Progress after = append(inbox, inbox.progress(), group.subList(0, 3));
        assertThat(after).isEqualTo(new Progress(TOPIC, 3, 3, 1));
        after = append(inbox, after, group.subList(3, 4));
        assertThat(after).isEqualTo(new Progress(TOPIC, 4, 4, 4));
    }

    /** What the version before stored from a topic with several partitions, with holes. */
    @ParameterizedTest
    @CsvSource({"'', 0", "'1,2,3', 3", "'1,2,4,5', 2", "'2,3', 0", "'1,2,3,9', 3", "'1', 1"})
    void keepsWhatTheVersionBeforeStoredUpToTheFirstMissingFact(String positions, int kept) {
        for (InboxUnderTest each : InboxUnderTest.values()) {
            DataSource source = each.open();
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/feed")
                    .target("1")
                    .load()
                    .migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            List<StoredFact> stored = positions.isEmpty()
                    ? List.of()
                    : Arrays.stream(positions.split(","))
                            .map(position -> FACTS.get(Integer.parseInt(position) - 1))
                            .toList();
            jdbc.execute((Connection connection) -> FactInsert.into(connection, stored));
            Inbox inbox = new Inbox(source, alarms);
            assertThat(inbox.progress()).isEqualTo(new Progress(null, 0, kept, kept));
            assertHolds(inbox, kept);
        }
    }
}
