package org.modeldocket.wire.upcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Literal facts of older revisions, read as the newest. */
class UpcastersTest {
    private static final EvaluationReported WITHOUT = Facts.evaluated(2, "2026-06", SampleFacts.AGENCY);

    @Example
    void thereIsAStepFromEachRevisionToTheNext() {
        for (FactType type : FactType.values()) {
            assertThat(Upcasters.steps(type)).as(type.logicalName()).hasSize(type.revision() - 1);
        }
    }

    @Example
    void aCapabilityGainsAnIdAndKeepsItsName() {
        assertThat(capabilities("Vulnerability Discovery", "vulnerability discovery", "寿司"))
                .containsExactly(
                        new Capability(new Slug("vulnerability-discovery"), new ShortText("Vulnerability Discovery")),
                        new Capability(new Slug("vulnerability-discovery"), new ShortText("vulnerability discovery")),
                        new Capability(new Slug("capability-b66b04c2"), new ShortText("寿司")));
        assertThat(capabilities()).isEmpty();
        assertThat(FactJson.read("evaluation-reported", 1, FactJson.write(WITHOUT)))
                .isEqualTo(WITHOUT);
    }

    /** Whatever revision 1 let in can be read. */
    @Property(tries = 1000)
    void everyNameHasAnId(@ForAll @NotBlank @StringLength(max = 300) String name) {
        ShortText line;
        try {
            line = new ShortText(name);
        } catch (IllegalArgumentException notALine) {
            return;
        }
        assertThat(capabilities(name)).extracting(Capability::name).containsExactly(line);
    }

    @Example
    void aReplacementIsBroughtUpToDateToo() {
        ObjectNode correction = members(Facts.corrected(3, WITHOUT));
        ObjectNode replacement = (ObjectNode) correction.get("replacement");
        replacement.put("revision", 1).putArray("capabilities").add("persuasion");
        FactCorrected read = (FactCorrected) read("fact-corrected", correction);
        assertThat(((EvaluationReported) read.replacement()).capabilities())
                .containsExactly(new Capability(new Slug("persuasion"), new ShortText("persuasion")));
        assertThat(new String(FactJson.write(read), UTF_8))
                .contains("\"revision\":2")
                .contains("\"id\":\"persuasion\"");
    }

    private static List<Capability> capabilities(String... names) {
        ObjectNode fact = members(WITHOUT);
        ArrayNode list = fact.putArray("capabilities");
        for (String name : names) {
            list.add(name);
        }
        return ((EvaluationReported) read("evaluation-reported", fact)).capabilities();
    }

    private static ObjectNode members(ReleaseFact fact) {
        return FactJson.mapper().readValue(FactJson.write(fact), ObjectNode.class);
    }

    private static ReleaseFact read(String type, ObjectNode members) {
        return FactJson.read(type, 1, FactJson.mapper().writeValueAsBytes(members));
    }
}
