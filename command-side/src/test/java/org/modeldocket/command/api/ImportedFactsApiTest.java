package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.api.ImportClient.counts;
import static org.modeldocket.command.api.ImportLines.CITED;
import static org.modeldocket.command.api.ImportLines.directive;
import static org.modeldocket.command.api.ImportLines.evaluation;
import static org.modeldocket.command.api.ImportLines.lifted;
import static org.modeldocket.command.api.ImportLines.registration;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** What becomes of the facts of a file that is imported through the server. */
class ImportedFactsApiTest extends ServerTest {
    private final String id = "r" + UUID.randomUUID();
    private ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(server);
    }

    /** Whatever the order of members, and the space between them. */
    @Test
    void aLineIsKnownByWhatItSays() {
        imports.run("", registration(id), evaluation(id, "Fine."));
        String other = evaluation(id, "Fine.")
                        .replace("{'type':'evaluation-reported',", "{ ")
                        .replaceAll("}$", "") + ",  'type': 'evaluation-reported'}";
        assertThat(counts(imports.run("", other, other))).containsExactly(0L, 2L, 0L, 0L);
    }

    /** Each fact comes before what it needs, over two steps. */
    @Test
    void takesFactsInAnyOrder() {
        String target = UUID.randomUUID().toString();
        JsonNode report = imports.run(
                "",
                "{'type':'fact-retracted','releaseId':'" + id + "','targetFactId':'" + target + "','reason':'Wrong.',"
                        + CITED + "}",
                lifted(id, "d", "2026-03"),
                directive(id, "d"),
                evaluation(id, "Fine.").replace("'type'", "'factId':'" + target + "','type'"),
                registration(id));
        assertThat(counts(report)).containsExactly(5L, 0L, 0L, 0L);
        assertThat(facts(id)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"refuse,0,1,1", "cite,1,0,1", "account,1,0,1"})
    void aRepeatWithAnotherSourceIsHandledAsAskedFor(String onRepeat, long recorded, long refused, long repeated) {
        imports.run("", registration(id), directive(id, "d"));
        String same = directive(id, "d").replace("'type'", "'factId':'" + UUID.randomUUID() + "','type'");
        String cited = same.replace("A story", "Another story")
                .replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString());
        JsonNode report = imports.run("?onRepeat=" + onRepeat, cited, same);
        boolean refuses = onRepeat.equals("refuse");
        assertThat(counts(report))
                .containsExactly(recorded, refuses ? 0L : repeated, refuses ? refused + repeated : refused, 0L);
        assertThat(counts(imports.run("?onRepeat=" + onRepeat, cited)))
                .containsExactly(0L, refuses ? 0L : 1L, refuses ? 1L : 0L, 0L);
        assertThat(facts(id)).isEqualTo(2 + recorded);
    }

    @Test
    void aDryRunSaysWhatWouldComeOfItAndStoresNothing() {
        String[] lines = {
            lifted(id, "d", "2026-03"),
            registration(id),
            directive(id, "d"),
            "{",
            "{'type':'generally-released','releaseId':'" + id + "','occurred':'2999'," + CITED + "}",
            directive(id + "x", "d").replace("A title", "Another title"),
            registration(id + "x")
        };
        long end = record.places().lastPosition();
        JsonNode report = imports.run("?dryRun=true", lines);
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(counts(report)).containsExactly(4L, 0L, 2L, 1L);
        assertThat(imports.quarantine(report).stream()
                        .map(line -> line.path("rule").asString(""))
                        .toList())
                .containsExactlyInAnyOrder("", "OccurredNotInTheFuture", "DirectiveKeepsItsContent");
        assertThat(record.places().lastPosition()).isEqualTo(end);
        assertThat(counts(imports.run("", lines))).containsExactly(4L, 0L, 2L, 1L);
    }

    /** Two facts of one append that name an organisation in two ways: the first keeps the other out. */
    @Test
    void aRuleOfTheWholeRecordKeepsOneFactOut() {
        String agency = "a" + UUID.randomUUID();
        String one = evaluation(id, "One").replace("'An Agency'", "{'id':'" + agency + "','name':'One name'}");
        JsonNode report = imports.run("", registration(id), one, one.replace("One", "Other"), evaluation(id, "Three"));
        assertThat(counts(report)).containsExactly(3L, 0L, 1L, 0L);
        assertThat(imports.quarantine(report).getFirst().path("rule").asString())
                .isEqualTo("OrganisationKeepsItsName");
    }

    @Test
    void takesFactsAsCloudEvents() {
        String fact = UUID.randomUUID().toString();
        String event = "{'specversion':'1.0','id':'" + fact + "','source':'urn:uuid:" + UUID.randomUUID()
                + "','type':'org.modeldocket.release-withdrawn.v1','subject':'" + id
                + "','time':'2026-06-01T00:00:00Z','datacontenttype':'application/json','sequence':'7','data':{'factId':'"
                + fact + "','occurred':{'edtf':'2026-05'},'reason':'Costs.'," + CITED + "}}";
        JsonNode report = imports.run(
                "",
                registration(id),
                event,
                event.replace("'reason':'Costs.',", ""),
                event.replace("withdrawn", "gone"));
        assertThat(counts(report)).containsExactly(2L, 0L, 0L, 2L);
        assertThat(imports.quarantine(report).stream()
                        .map(line -> line.path("pointer").asString(""))
                        .toList())
                .contains("/data/reason");
        assertThat(counts(imports.run("", event))).containsExactly(0L, 1L, 0L, 0L);
    }

    private int facts(String release) {
        return record.history(new ReleaseId(release), 1_000).size();
    }
}
