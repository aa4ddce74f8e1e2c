package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** A cell says of its bounds what the sources say of their dates: that they are approximate, or uncertain. */
class QualifiedDatesTest extends ReadApiTests {
    private static final String BEFORE = "knownAt=position:8";
    private static final String AFTER = "knownAt=position:10";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("qualified"),
                Facts.registered(1),
                Facts.submitted(2, "2026-06~"),
                Facts.suspended(3, "2026-06-12?", "s"),
                Facts.restored(4, "2026-07-01%", "s"),
                Facts.granted(5, "2026-05~/2026-06", "p"),
                Facts.ended(6, "2026-07/2026-08?", "p"),
                Facts.issued(7, "2026-01-05", "d", Force.BINDING),
                Facts.released(8, "2026-09-12%"),
                Facts.corrected(9, Facts.submitted(2, "2026-06")),
                Facts.corrected(10, Facts.issued(7, "2026-01-05~", "d", Force.BINDING)));
    }

    /** The general release ends the review. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REVIEW,            2026-06-01, 2026-06-30, ~, 2026-09-12, 2026-09-12, %",
                "SUSPENSION,        2026-06-12, 2026-06-12, ?, 2026-07-01, 2026-07-01, %",
                "PREVIEW,           2026-05-01, 2026-06-30, ~, 2026-07-01, 2026-08-31, ?",
                "DIRECTIVE_BINDING, 2026-01-05, 2026-01-05, -, -,          -,          -",
                "GENERAL_RELEASE,   2026-09-12, 2026-09-12, %, -,          -,          -",
            })
    void aCellSaysItOfItsBounds(
            String kind, String first, String begun, String began, String last, String over, String ended) {
        for (String path : new String[] {"/api/treatments?", "/api/companies/example-ai?"}) {
            JsonNode answer = server.json(path + BEFORE);
            JsonNode cell = answer.at((answer.has("rows") ? "/rows/0/cells/" : "/treatments/") + kind);
            String from = bounds(first, begun, began);
            assertThat(cell.path("firstFrom")).hasToString(from);
            assertThat(cell.at("/periods/0/from")).hasToString(from);
            if (last != null) {
                assertThat(cell.path("lastTo")).hasToString(bounds(last, over, ended));
                assertThat(cell.at("/periods/0/to")).hasToString(bounds(last, over, ended));
            }
        }
    }

    private static String bounds(String earliest, String latest, String flag) {
        return "{\"earliest\":\"" + earliest + "\",\"latest\":\"" + latest + "\""
                + ("~".equals(flag) || "%".equals(flag) ? ",\"approximate\":true" : "")
                + ("?".equals(flag) || "%".equals(flag) ? ",\"uncertain\":true" : "") + "}";
    }

    @Test
    void aPeriodThatMayHaveBegunSaysItToo() {
        assertThat(server.json("/api/treatments?validAt=2026-06-15&" + BEFORE).at("/rows/0/cells/REVIEW/firstFrom"))
                .hasToString(bounds("2026-06-01", "2026-06-30", "~"));
    }

    /** Though neither its count nor a day changed. */
    @ParameterizedTest
    @ValueSource(strings = {"REVIEW", "DIRECTIVE_BINDING"})
    void aCorrectionOfNothingElseIsMarked(String kind) {
        boolean becomesExact = kind.equals("REVIEW");
        JsonNode cell = server.json("/api/treatments?" + AFTER).at("/rows/0/cells/" + kind);
        assertThat(cell.path("firstFrom").has("approximate")).isNotEqualTo(becomesExact);
        assertThat(cell.at("/corrected/type").asString()).isEqualTo("fact-corrected");
        JsonNode changed = server.json("/api/diff?from=position:8&to=position:10")
                .path("cells")
                .valueStream()
                .filter(one -> one.path("treatment").asString().equals(kind))
                .findFirst()
                .orElseThrow();
        assertThat(changed.at("/before/firstFrom").has("approximate")).isEqualTo(becomesExact);
        assertThat(changed.at("/after/firstFrom").has("approximate")).isNotEqualTo(becomesExact);
    }
}
