package org.modeldocket.command.log.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.modeldocket.vocabulary.Actor;

class LeafTest {
    private static final String PAYLOAD =
            "{\"citations\":[],\"company\":{\"id\":\"openai\",\"name\":\"OpenAI\"},\"factId\":\"0197a000-0000-7000-8000-000000000001\",\"note\":\"Zürich \\\"😀\\\"\"}";

    private static Leaf leaf(String payload, String name) {
        return new Leaf(
                new Actor("token:1", name),
                UUID.fromString("0197a000-0000-7000-8000-000000000001"),
                payload.getBytes(UTF_8),
                7,
                Instant.parse("2026-11-24T22:05:06.1Z"),
                "openai-gpt-5-6",
                1,
                2,
                "release-registered");
    }

    /** Approved: these are the bytes that the documentation gives. A change of them breaks every proof ever made. */
    @Test
    void aLeafHasTheseBytes() {
        assertThat(new String(leaf(PAYLOAD, "Ada \"Å\" \\ \u0001\n").bytes(), UTF_8))
                .isEqualTo("{\"actor\":{\"name\":\"Ada \\\"Å\\\" \\\\ \\u0001\\n\",\"subject\":\"token:1\"},"
                        + "\"factId\":\"0197a000-0000-7000-8000-000000000001\",\"payload\":" + PAYLOAD
                        + ",\"position\":7,\"recordedAt\":\"2026-11-24T22:05:06.100000Z\",\"releaseId\":\"openai-gpt-5-6\","
                        + "\"revision\":1,\"sequence\":2,\"type\":\"release-registered\"}");
    }

    /** Against another implementation of RFC 8785. */
    @Property(tries = 500)
    void itsBytesAreCanonicalAndReadBack(@ForAll String name) throws Exception {
        if (!isText(name)) {
            assertThatThrownBy(() -> leaf(PAYLOAD, name).bytes()).hasMessageContaining("surrogate");
            return;
        }
        byte[] bytes = leaf(PAYLOAD, name).bytes();
        assertThat(bytes).isEqualTo(new JsonCanonicalizer(bytes).getEncodedUTF8());
        assertThat(Leaf.parse(bytes).bytes()).isEqualTo(bytes);
        assertThat(Leaf.parse(bytes).actor().name()).isEqualTo(name);
    }

    private static boolean isText(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    @Test
    void aPayloadThatIsNotCanonicalIsSeen() {
        assertThat(leaf(PAYLOAD, "Ada").ownId()).hasValue("0197a000-0000-7000-8000-000000000001");
        for (String payload : new String[] {
            PAYLOAD.replace(":[]", ": []"),
            "{\"b\":1,\"a\":2}",
            "{\"a\":1,\"a\":1}",
            "{\"a\":\"\\u0041\"}",
            "{\"a\":1}x",
            "{\"a\":1e2}",
            "{",
            ""
        }) {
            assertThat(leaf(payload, "Ada").ownId()).as(payload).isEmpty();
        }
    }

    @Test
    void whatIsNoLeafIsRefused() {
        String good = new String(leaf(PAYLOAD, "Ada").bytes(), UTF_8);
        for (String text : new String[] {
            "",
            "[]",
            "{}",
            good + " ",
            good.replace(",\"type\"", ",\"typ\""),
            good.replace("\"position\":7", "\"position\":\"7\""),
            good.replace("\"position\":7", "\"position\":7.0"),
            good.replace(".100000Z", ".1Z"),
            good.replace("22:05:06", "25:05:06"),
            good.replace(
                    "0197a000-0000-7000-8000-000000000001\",\"payload",
                    "0197A000-0000-7000-8000-000000000001\",\"payload"),
            good.replace("\"subject\":\"token:1\"", "\"subject\":\"token:1\",\"x\":1")
        }) {
            assertThatThrownBy(() -> Leaf.parse(text.getBytes(UTF_8)))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
