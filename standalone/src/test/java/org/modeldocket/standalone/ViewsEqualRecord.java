package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Holds every answer of a running docket against the fold, run again over what is in the record's file. */
public final class ViewsEqualRecord {
    private ViewsEqualRecord() {}

    public static void check(Client client, List<RecordedFact> record) {
        Map<ReleaseId, List<RecordedFact>> releases = StoredRecord.byRelease(record);
        List<String> listed = client.all("/api/releases?limit=500").stream()
                .map(item -> item.path("releaseId").asString())
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        releases.keySet().stream().map(ReleaseId::value).toList());
        Map<String, Map<String, Integer>> matrix = new TreeMap<>();
        releases.forEach((id, facts) -> {
            CaseHistory history = CaseHistory.of(facts);
            timeline(client, id, history);
            dossier(client, id, history);
            String company = history.file().registration().company().id().value();
            history.file().treatments().stream()
                    .map(TreatmentPeriod::kind)
                    .distinct()
                    .forEach(kind -> matrix.computeIfAbsent(company, c -> new TreeMap<>())
                            .merge(kind.name(), 1, Integer::sum));
        });
        assertThat(matrix(client)).isEqualTo(matrix);
    }

    private static void timeline(Client client, ReleaseId id, CaseHistory history) {
        List<String> shown = client.all("/api/releases/" + id + "/facts?limit=500").stream()
                .map(fact -> fact.path("factId").asString() + " "
                        + fact.path("sequence").asLong() + " "
                        + fact.path("position").asLong())
                .toList();
        assertThat(shown)
                .as("the timeline of " + id)
                .isEqualTo(history.ordered().stream()
                        .map(fact -> fact.fact().factId() + " " + fact.sequence() + " " + fact.position())
                        .toList());
    }

    private static void dossier(Client client, ReleaseId id, CaseHistory history) {
        JsonNode shown = client.get("/api/releases/" + id).json();
        assertThat(shown.path("standing").asString())
                .isEqualTo(history.file().standing().name());
        assertThat(shown.path("sequence").asLong()).isEqualTo(history.sequence());
        List<String> treatments = new ArrayList<>();
        shown.path("treatments")
                .forEach(t -> treatments.add(t.path("kind").asString() + " "
                        + t.path("from").path("edtf").asString() + " "
                        + t.path("open").asBoolean()));
        assertThat(treatments)
                .isEqualTo(history.file().treatments().stream()
                        .map(t -> t.kind() + " " + t.from().edtf() + " " + t.open())
                        .toList());
    }

    private static Map<String, Map<String, Integer>> matrix(Client client) {
        Map<String, Map<String, Integer>> matrix = new TreeMap<>();
        client.get("/api/treatments").json().path("rows").forEach(row -> {
            Map<String, Integer> cells = new HashMap<>();
            row.path("cells")
                    .properties()
                    .forEach(cell -> cells.put(
                            cell.getKey(), cell.getValue().path("count").asInt()));
            if (!cells.isEmpty()) {
                matrix.put(row.path("company").path("id").asString(), new TreeMap<>(cells));
            }
        });
        return matrix;
    }
}
