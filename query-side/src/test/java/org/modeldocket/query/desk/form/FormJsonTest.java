package org.modeldocket.query.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form shows of a fact is what it sends back; of what it does not show all, it says so. */
class FormJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title        | \"A title\"                                             | true",
                "agencies     | [\"Office of Examples\",\"Bureau, of Samples\"]         | true",
                "complyBy     | {\"edtf\":\"2026-07\",\"asStated\":\"soon\"}           | true",
                "measures     | [\"RECALL\",{\"kind\":\"OTHER\",\"text\":\"x\"}]       | true",
                "audience     | [{\"kind\":\"IN_JURISDICTION\",\"jurisdiction\":\"US\"}] | true",
                "legalBasis   | [{\"id\":\"a\",\"text\":\"b\"}]                       | true",
                "audience     | [{\"kind\":\"PUBLIC\",\"atLeast\":18}]                 | false",
                "legalBasis   | [{\"id\":\"a\",\"text\":\"b\"},{\"id\":\"c\",\"text\":\"d\"}] | false",
            })
    void aMemberComesBackOrIsNotWhole(String name, String json, boolean whole) {
        FormField field = FormField.of(FactType.DIRECTIVE_ISSUED).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        JsonNode member = JsonMapper.shared().readTree(json);
        FormBody form = FormBody.of(FormJson.values(
                List.of(field), JsonMapper.shared().createObjectNode().set(name, member)));
        assertThat(FormJson.isWhole(field, member)).isEqualTo(whole);
        assertThat(member.equals(FormJson.member(field, form))).isEqualTo(whole);
    }
}
