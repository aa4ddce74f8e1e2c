package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The alerts and the dashboard name metrics that a running server has. */
class WatchedMetricsTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final Pattern METRIC = Pattern.compile("\\b(?:modeldocket|http|jvm)_[a-z_]+\\b");

    /** The embedded run has no topic; {@code docker/check.py} looks for these in the source. */
    private static final Pattern OF_THE_SPLIT_RUN = Pattern.compile("modeldocket_(relay|feed)_.*");

    private static final String HISTOGRAM = "--management.metrics.distribution.percentiles-histogram.";

    /** With the histograms that {@code docker/compose.yaml} asks for. */
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(
            HISTOGRAM + "modeldocket.record.write=true",
            HISTOGRAM + "modeldocket.record.sync=true",
            HISTOGRAM + "http.server.requests=true");

    @Test
    void existInAScrape() throws IOException {
        Client client = DOCKET.client();
        assertThat(client.get("/api/releases").status()).isEqualTo(200);
        assertThat(client.post("/api/releases", "{\"company\":\"OpenAI\",\"model\":\"GPT-5.6\"}")
                        .status())
                .as("one refused command, which is counted by its rule")
                .isEqualTo(409);
        Set<String> there = client.get("/actuator/prometheus")
                .text()
                .lines()
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        Set<String> watched = Stream.concat(alerts(), dashboard())
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(found -> found.group())
                .filter(name -> !OF_THE_SPLIT_RUN.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(watched)
                .contains(
                        "modeldocket_projection_healthy",
                        "modeldocket_record_clock_trusted",
                        "modeldocket_requests_rejected_total")
                .hasSizeGreaterThan(20);
        assertThat(there).containsAll(watched);
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> alerts() throws IOException {
        try (InputStream in = Files.newInputStream(DOCKER.resolve("prometheus/alerts.yaml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(in);
            return file.get("groups").getFirst().get("rules").stream().map(rule -> (String) rule.get("expr"));
        }
    }

    private static Stream<String> dashboard() throws IOException {
        String file = Files.readString(DOCKER.resolve("grafana/dashboards/model-docket.json"));
        return JsonMapper.shared().readTree(file).findValuesAsString("expr").stream();
    }
}
