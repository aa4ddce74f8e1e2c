package org.modeldocket.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.StoredFact;

class FactEventTest {
    private static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final byte[] PAYLOAD = "{\"factId\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    private static final StoredFact FACT = new StoredFact(
            41,
            42,
            "openai-gpt-5-6",
            7,
            UUID.fromString("01900000-0000-7000-8000-000000000002"),
            "directive-issued",
            1,
            Instant.parse("2026-06-12T10:11:12.345678Z"),
            new Actor("token:1", "Zoë Ångström"),
            "c1",
            "c2",
            null,
            PAYLOAD);

    private static Map<String, String> headers(ProducerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                5,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    @Test
    void isABinaryCloudEvent() {
        ProducerRecord<String, byte[]> message = new FactEvent(RECORD, FACT).message("topic");
        assertThat(message.key()).isEqualTo("openai-gpt-5-6");
        assertThat(message.value()).isEqualTo(PAYLOAD);
        assertThat(headers(message))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "01900000-0000-7000-8000-000000000002"),
                        Map.entry("ce_source", "urn:uuid:00000000-0000-4000-8000-000000000001"),
                        Map.entry("ce_type", "org.modeldocket.directive-issued.v1"),
                        Map.entry("ce_subject", "openai-gpt-5-6"),
                        Map.entry("ce_time", "2026-06-12T10:11:12.345678Z"),
                        Map.entry("ce_dataschema", "urn:modeldocket:fact:directive-issued:1"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_sequence", "7"),
                        Map.entry("ce_position", "41"),
                        Map.entry("ce_appendend", "42"),
                        Map.entry("ce_actor", "token:1"),
                        Map.entry("ce_actorname", "Zoë Ångström"),
                        Map.entry("ce_commandid", "c1"),
                        Map.entry("ce_correlationid", "c2")));
    }

    @Test
    void isReadAsItWasStored() {
        FactEvent read = FactEvent.read(received(new FactEvent(RECORD, FACT).message("topic")));
        assertThat(read.recordId()).isEqualTo(RECORD);
        assertThat(read.fact()).usingRecursiveComparison().isEqualTo(FACT);
    }

    @ParameterizedTest
    @EnumSource
    void eachTypeHasOneOfItsOwn(FactType type) {
        StoredFact fact = new StoredFact(
                41,
                42,
                FACT.releaseId(),
                7,
                FACT.factId(),
                type.logicalName(),
                type.revision(),
                FACT.recordedAt(),
                FACT.actor(),
                "c1",
                "c2",
                null,
                PAYLOAD);
        ProducerRecord<String, byte[]> message = new FactEvent(RECORD, fact).message("topic");
        assertThat(headers(message))
                .containsEntry("ce_type", "org.modeldocket." + type.logicalName() + ".v" + type.revision());
        assertThat(FactEvent.read(received(message)).fact())
                .usingRecursiveComparison()
                .isEqualTo(fact);
    }

    @Test
    void aFactAboutAnOrganisationHasItsStreamAsKeyAndSubject() {
        StoredFact fact = new StoredFact(
                41,
                42,
                "company:openai",
                0,
                FACT.factId(),
                "organisation-renamed",
                1,
                FACT.recordedAt(),
                FACT.actor(),
                "c1",
                "c2",
                null,
                PAYLOAD);
        ProducerRecord<String, byte[]> message = new FactEvent(RECORD, fact).message("topic");
        assertThat(message.key()).isEqualTo("company:openai");
        assertThat(headers(message))
                .containsEntry("ce_subject", "company:openai")
                .containsEntry("ce_type", "org.modeldocket.organisation-renamed.v1");
        assertThat(FactEvent.read(received(message)).fact())
                .usingRecursiveComparison()
                .isEqualTo(fact);
    }

    @Test
    void saysWhyAMessageIsNone() {
        ProducerRecord<String, byte[]> without = new FactEvent(RECORD, FACT).message("topic");
        without.headers().remove("ce_position");
        ProducerRecord<String, byte[]> otherType = new FactEvent(RECORD, FACT).message("topic");
        otherType.headers().remove("ce_type").add("ce_type", "com.example.other".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<String, byte[]> junk = new ConsumerRecord<>("topic", 3, 9, "key", PAYLOAD);
        assertThatThrownBy(() -> FactEvent.read(received(without))).hasMessageContaining("no extension position");
        assertThatThrownBy(() -> FactEvent.read(received(otherType))).hasMessageContaining("com.example.other");
        assertThatThrownBy(() -> FactEvent.read(junk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset 9 of partition 3");
    }
}
