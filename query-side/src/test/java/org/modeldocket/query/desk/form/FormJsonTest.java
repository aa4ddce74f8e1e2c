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
                "audience     | [{\"kind\":\"PUBLIC\",\"atLeast\":18}]                 | true",
                "audience     | [{\"kind\":\"APPROVED_CUSTOMERS\",\"description\":\"banks\",\"atLeast\":18,\"atMost\":20},\"ALL\"] | true",
                "audience     | [{\"kind\":\"LISTED_ORGANISATIONS\",\"atLeast\":2,\"listPublished\":false}] | true",
                "audience     | [{\"kind\":\"PUBLIC\",\"jurisdiction\":\"US\"}]         | false",
                "audience     | [\"PUBLIC\",{\"kind\":\"PUBLIC\",\"atLeast\":18}]        | false",
                "identifiers  | [{\"scheme\":\"CELEX\",\"value\":\"1\"},{\"scheme\":\"DOCKET\",\"value\":\"2\"}] | true",
                "legalBasis   | [{\"id\":\"a\",\"text\":\"b\"},{\"id\":\"c\",\"text\":\"d\"}] | true",
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
        assertThat(member.toString().equals(String.valueOf(FormJson.member(field, form))))
                .isEqualTo(whole);
    }
}
