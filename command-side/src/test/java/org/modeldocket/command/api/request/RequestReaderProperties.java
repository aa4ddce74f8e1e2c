package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.MalformedJsonException;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent is either understood or refused with a reason; nothing else ever comes out. */
class RequestReaderProperties {
    private static final FactId MADE = new FactId(new UUID(1, 1));
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "1e9",
            "-",
            "\\u0000",
            "\\ud800",
            "\"type\"",
            "\"occurred\"",
            "\"2026\"",
            "\"citations\"",
            "\"OTHER\"",
            "{}",
            "[]",
            "\"\"",
            "é",
            "\u0000",
            "\ud83d\ude00",
            "\"directive-issued\"",
            "\"measures\":[\"OTHER\"]",
            "\"../..\"",
            "\"9999999-XX\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Provide
    Arbitrary<String> stored() {
        return Arbitraries.of(SampleFacts.oneOfEach())
                .map(fact -> "{\"type\":\"" + FactType.of(fact).logicalName() + "\","
                        + new String(FactJson.write(fact), StandardCharsets.UTF_8).substring(1));
    }

    @Property(tries = 3_000)
    void bytesOfAnyKind(@ForAll byte[] bytes) {
        readsOrRefuses(bytes);
    }

    @Property(tries = 3_000)
    void textOfPieces(@ForAll Random random) {
        StringBuilder text = new StringBuilder("{");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        readsOrRefuses(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 6_000)
    void factsWithPiecesPutInOrTakenOut(@ForAll("stored") String fact, @ForAll Random random) {
        StringBuilder text = new StringBuilder(fact);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                text.append(text.isEmpty() ? "{" : "");
            } else {
                text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        readsOrRefuses(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 6_000)
    void factsWithValuesExchanged(@ForAll("stored") String fact, @ForAll Random random) {
        String[] values = fact.split("(?<=:)|(?=[,}\\]])");
        values[random.nextInt(values.length)] = switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> "12";
            case 2 -> "[]";
            case 3 -> "{}";
            case 4 -> "\"\\ud800\"";
            case 5 -> "[[[]]]";
            case 6 -> "\"" + "x".repeat(random.nextInt(5_000)) + "\"";
            default -> "true";
        };
        readsOrRefuses(String.join("", values).getBytes(StandardCharsets.UTF_8));
    }

    private static void readsOrRefuses(byte[] body) {
        List<Consumer<JsonDocument>> readers = List.of(
                document -> assertThat(RequestReader.fact(document, () -> MADE)).isNotNull(),
                document -> assertThat(RequestReader.registration(document)).isNotNull(),
                document -> assertThat(RequestReader.directive(document)).isNotNull());
        for (Consumer<JsonDocument> reader : readers) {
            try {
                reader.accept(JsonDocument.parse(body));
            } catch (MalformedJsonException e) {
                assertThat(e).message().isNotBlank();
            } catch (FaultyRequestException e) {
                assertThat(e.faults())
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
                assertThat(JSON.writeValueAsBytes(e.faults())).isNotEmpty();
            }
        }
    }
}
