package org.modeldocket.query.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a digest covers, and how canonical JSON is written. */
class AnswerDigestTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** The samples of RFC 8785, appendix B, and the limits of ECMAScript's notation. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "4.9e-324, 5e-324",
        "-4.9e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "333333333.3333333, 333333333.3333333",
        "0.000001, 0.000001",
        "0.0000033333333333333333, 0.0000033333333333333333",
        "1e-7, 1e-7",
        "-1.5e-9, -1.5e-9",
        "0.75, 0.75"
    })
    void numbersAreThoseOfEcmaScript(double value, String text) {
        assertThat(CanonicalForm.number(value)).isEqualTo(text);
    }

    @Test
    void membersAreSortedAndTextIsEscapedAsTheRfcHasIt() {
        assertThat(
                        canonical(
                                "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"
                                        + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}"))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** The items of all pages are one list, and what says how it was asked does not count. */
    @Test
    void pagesMakeOneDigest() throws Exception {
        String covered =
                "{\"by\":\"x\",\"items\":[{\"id\":\"a\",\"releases\":[]},{\"id\":\"b\"},{\"id\":\"c\"}],\"total\":3}";
        String digest = "sha256-"
                + HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8)));
        ObjectNode first = object(
                "{\"total\":3,\"asOf\":{\"position\":1},\"next\":\"/api/x?cursor=more\",\"items\":["
                        + "{\"id\":\"a\",\"releases\":[],\"href\":\"/api/a\"},{\"releases\":\"/api/releases\",\"id\":\"b\"}],\"by\":\"x\"}");
        ObjectNode second = object("{\"items\":[{\"id\":\"c\"}],\"total\":3,\"by\":\"x\"}");
        CitedAnswer answer = AnswerDigest.of(cursor -> cursor == null ? first : second);
        assertThat(answer.digest()).isEqualTo(digest);
        assertThat(answer.ids()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(answer.isCoveredWhole()).isTrue();
        ObjectNode whole = object(covered);
        assertThat(AnswerDigest.of(cursor -> whole).digest()).isEqualTo(digest);
        whole.withArrayProperty("items").addObject();
        assertThat(AnswerDigest.of(cursor -> whole).digest()).isNotEqualTo(digest);
    }

    @Test
    void aLongListIsCoveredAtItsBeginning() {
        ObjectNode page = object("{\"total\":1000000,\"next\":\"/api/x?cursor=more\"}");
        for (int i = 0; i < 500; i++) {
            page.withArrayProperty("items").addObject().put("value", i);
        }
        int[] read = new int[1];
        CitedAnswer answer = AnswerDigest.of(cursor -> {
            read[0]++;
            return page;
        });
        assertThat(read[0]).isEqualTo(20);
        assertThat(answer.covered()).isEqualTo(AnswerDigest.MOST);
        assertThat(answer.isCoveredWhole()).isFalse();
    }

    private static ObjectNode object(String json) {
        return JSON.readTree(json).asObject();
    }

    private static String canonical(String json) {
        StringBuilder canonical = new StringBuilder();
        CanonicalForm.write(canonical, JSON.readTree(json));
        return canonical.toString();
    }
}
