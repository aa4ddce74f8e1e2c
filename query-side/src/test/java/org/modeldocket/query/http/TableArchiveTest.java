package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive has the whole table as CSV and as JSON, and describes each of its columns. */
class TableArchiveTest extends ReadApiTests {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final Set<String> DATATYPES =
            Set.of("string", "date", "dateTimeStamp", "integer", "double", "boolean");

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        int told = 0;
        for (int i = 0; i < 4; i++) {
            ReleaseId id = new ReleaseId("release-" + i);
            String company = i % 2 == 0 ? "even" : "odd";
            record.tell(id, Facts.registered(++told, company, company));
            record.tell(id, Facts.submitted(++told, "2026-01-01", OFFICE));
            record.tell(id, Facts.issued(++told, "2026-01-1" + i, "order-" + i, Force.BINDING, OFFICE));
            record.tell(id, Facts.suspended(++told, "2026-02", "first"));
            record.tell(id, Facts.announced(++told, "2026-02-01", "2026-03"));
        }
    }

    private Map<String, String> unzipped(String address) {
        return unzipped(server.bytes(address));
    }

    private static Map<String, String> unzipped(byte[] archive) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({
        "releases, /api/releases, ?treatment=SUSPENSION",
        "directives, /api/directives, ?q=office=",
        "directives, /api/directives, ?sort=-issued",
        "durations, /api/statistics/durations, ?step=SUBMISSION_TO_DIRECTIVE&by=release&company=even",
        "durations, /api/statistics/durations, ?step=SUBMISSION_TO_DIRECTIVE",
        "disparity, /api/statistics/disparity, ?outcome=SUSPENSION",
        "counts, /api/statistics/counts, ?per=month&validAt=2026-02-10",
        "overdue, /api/statistics/overdue, ?validAt=2026-03-20",
        "treatments, /api/treatments, ?validAt=2026-02-10"
    })
    void itHasTheWholeTableAndDescribesIt(String name, String path, String query) {
        Map<String, String> files = unzipped(path + ".zip" + query);
        assertThat(files.keySet()).containsExactly("csv-metadata.json", name + ".csv", name + ".json", "README.txt");
        String csv = files.get(name + ".csv");
        assertThat(csv).isEqualTo(server.get(path + ".csv" + query).body());
        List<CsvRecord> lines = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        JsonNode metadata = JsonMapper.shared().readTree(files.get("csv-metadata.json"));
        assertThat(metadata.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.path("url").asString()).isEqualTo(name + ".csv");
        JsonNode columns = metadata.at("/tableSchema/columns");
        for (String member : List.of("name", "titles")) {
            assertThat(columns.valueStream().map(column -> column.path(member).asString()))
                    .isEqualTo(lines.getFirst().getFields());
        }
        columns.forEach(column -> {
            assertThat(column.path("datatype").asString()).isIn(DATATYPES);
            assertThat(column.path("dc:description").asString()).isNotBlank();
            assertThat(files.get("README.txt"))
                    .contains("\n" + column.path("name").asString() + " (");
        });
        JsonNode entries = JsonMapper.shared().readTree(files.get(name + ".json"));
        JsonNode list = server.json(path + query);
        assertThat(entries.size()).isPositive().isEqualTo(lines.size() - 1);
        assertThat(files.get("README.txt")).contains("Entries: " + entries.size() + "\n", "up to entry 20,", "LICENCE");
        if (list.has("total")) {
            assertThat(entries.size()).isEqualTo(list.path("total").asInt());
            assertThat(entries.get(0).propertyNames())
                    .isEqualTo(list.path("items").get(0).propertyNames());
        }
    }

    /** Each cell reads as the datatype that its column declares. */
    @Test
    void cellsAreOfTheirDatatypes() {
        for (String table :
                List.of("/api/releases", "/api/treatments", "/api/statistics/durations", "/api/statistics/overdue")) {
            Map<String, String> files = unzipped(table + ".zip");
            JsonNode columns =
                    JsonMapper.shared().readTree(files.get("csv-metadata.json")).at("/tableSchema/columns");
            String csv = files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            CsvReader.builder().ofCsvRecord(csv).stream().skip(1).forEach(line -> {
                for (int i = 0; i < columns.size(); i++) {
                    JsonNode column = columns.get(i);
                    List<String> values = column.has("separator")
                            ? Arrays.asList(line.getField(i)
                                    .split(column.path("separator").asString()))
                            : List.of(line.getField(i));
                    assertThat(values).allMatch(value -> value.isEmpty() || value.matches(form(column)));
                }
            });
        }
    }

    private static String form(JsonNode column) {
        return switch (column.path("datatype").asString()) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "dateTimeStamp" -> "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z";
            case "integer" -> "-?\\d+";
            case "double" -> "-?\\d+[.]\\d+(E-?\\d+)?";
            case "boolean" -> "true|false";
            default -> "(?s).*";
        };
    }

    /** The address that an archive names gives the same bytes, also once there are more facts. */
    @Test
    void itNamesTheAddressThatGivesItForGood() {
        String readme = unzipped("/api/releases.zip?company=even").get("README.txt");
        assertThat(readme)
                .contains("\ncompany = even\n")
                .containsPattern("HOW TO CITE\nModel Docket, .*http://localhost");
        String address = readme.lines()
                .filter(line -> line.startsWith("Model Docket, \""))
                .map(line -> line.substring(line.indexOf("/api/")))
                .findFirst()
                .orElseThrow();
        assertThat(address).isEqualTo("/api/releases.zip?company=even&knownAt=position:20");
        byte[] archive = server.bytes(address);
        assertThat(server.bytes(address)).isEqualTo(archive);
        assertThat(unzipped(archive).get("releases.csv"))
                .isEqualTo(unzipped("/api/releases.zip?company=even").get("releases.csv"));
        assertThat(server.get("/api/releases.zip?compny=even").statusCode()).isEqualTo(422);
    }
}
