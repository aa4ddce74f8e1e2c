package org.modeldocket.standalone.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.split.Requests;
import org.modeldocket.standalone.Client;
import org.modeldocket.standalone.Life;
import org.modeldocket.standalone.RunningDocket;
import tools.jackson.databind.JsonNode;

/** What {@code openapi.json} says is what a running server accepts and answers, operation by operation. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiExamplesTest {
    private static final String SOME_IMPORT = "0197b000-0000-7000-8000-00000000ffff";

    private static final String SOME_TABLE = "0197b000-0000-7000-8000-00000000eeee";

    /** The import and the table that the examples have sent. */
    private static String imported = SOME_IMPORT;

    private static String kept = SOME_TABLE;

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final Described DESCRIBED = new Described();
    private static final List<String> MOMENTS =
            List.of("", "validAt=2026-05", "validAt=2026-05-15&knownAt=position:60", "knownAt=position:14");
    private static Client client;

    @BeforeAll
    static void ready() {
        client = DOCKET.client();
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    @Order(1)
    void everyExampleWorksAndEveryAnswerIsDescribed() {
        Map<String, List<String>> faults = new TreeMap<>();
        boolean written = false;
        for (Described.Operation operation : DESCRIBED.operations()) {
            boolean reads = operation.method().equals("GET");
            if (reads && written) {
                Awaitility.await().until(OpenApiExamplesTest::viewsHaveAll);
            }
            written = !reads;
            for (String body : bodies(operation)) {
                Client.Answer answer = send(operation, sent(example(operation, false)), body);
                check(operation, answer, true, faults);
                if (operation.path().equals("/api/imports") && !reads) {
                    imported = answer.json().path("importId").asString();
                }
                if (operation.path().equals("/api/import-tables")) {
                    kept = answer.json().path("tableId").asString();
                }
                if (reads) {
                    String all = sent(example(operation, true));
                    check(operation, send(operation, all, body), true, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** An address with what was sent in place of what is not there. */
    private static String sent(String address) {
        return address.replace(SOME_IMPORT, imported).replace(SOME_TABLE, kept);
    }

    private static boolean viewsHaveAll() {
        return client.get("/actuator/metrics/modeldocket.projection.lag").text().contains("\"value\":0.0}");
    }

    @Test
    void requestsThatAreAcceptedAreDescribedAndSoIsWhatTheyAmountTo() {
        Map<String, List<String>> faults = new TreeMap<>();
        List<Requests.Request> requests = new ArrayList<>();
        requests.add(new Requests.Request("/api/releases", "{\"company\":\"Life\",\"model\":\"One\"}", "life-one"));
        Life.facts()
                .forEach((type, members) -> requests.add(
                        new Requests.Request("/api/releases/life-one/facts", Life.fact(type), "life-one")));
        Requests.generated(26, 60).forEach(requests::add);
        for (Requests.Request request : requests) {
            Described.Operation operation = DESCRIBED.operations().stream()
                    .filter(one -> one.method().equals("POST")
                            && request.path()
                                    .replace(request.releaseId(), "{releaseId}")
                                    .equals(one.path()))
                    .findFirst()
                    .orElseThrow();
            JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
            add(faults, operation, DESCRIBED.faults(schema, request.body()));
            check(operation, client.post(request.path(), request.body()), true, faults);
        }
        String last = requests.getLast().releaseId();
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
        for (Described.Operation operation : DESCRIBED.operations()) {
            if (operation.method().equals("GET") && !operation.path().contains("/admin/")) {
                for (String address : addresses(operation, List.of("life-one", last, "openai-gpt-5-6"))) {
                    check(operation, client.as("GET", address), !address.contains("?"), faults);
                    if (operation.path().endsWith("/replay")) {
                        check(operation, client.get(address, "Accept", "application/x-ndjson"), false, faults);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void problemsAreDescribed() {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Described.Operation operation : DESCRIBED.operations()) {
            String unknown = operation
                    .path()
                    .replaceAll("\\{factId}", "0197a000-0000-7000-8000-00000000ffff")
                    .replaceAll("\\{\\w+}", "no-such-thing");
            String good = example(operation, false);
            for (String query : List.of("", "?limit=0", "?validAt=never", "?cursor=x", "?from=x", "?size=x")) {
                check(operation, send(operation, unknown + query, "{}"), false, faults);
            }
            for (String[] header :
                    new String[][] {{"Accept", "image/png"}, {"X-Min-Sequence", "x"}, {"Accept-Datetime", "x"}}) {
                check(
                        operation,
                        client.send(client.request(good, header)
                                .method(operation.method(), BodyPublishers.noBody())
                                .build()),
                        false,
                        faults);
            }
            if (operation.method().equals("POST")) {
                check(
                        operation,
                        client.send(client.request(good)
                                .method(operation.method(), BodyPublishers.ofString("{"))
                                .build()),
                        false,
                        faults);
                check(operation, client.post(good, "{"), false, faults);
                check(operation, client.post(good, "{}", "Content-Type", "text/plain"), false, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatTheDescriptionDoesNotKnowIsAFault() {
        Client.Answer answer = client.get("/api/releases/openai-gpt-5-6/facts");
        JsonNode list = Json.ref("FactList");
        assertThat(DESCRIBED.faults(list, answer.text())).isEmpty();
        for (String changed : List.of(
                answer.text().replace("\"revision\":", "\"more\":1,\"revision\":"),
                answer.text().replace("\"basis\":", "\"more\":1,\"basis\":"),
                answer.text().replace("\"publisher\":", "\"more\":1,\"publisher\":"),
                answer.text().replace("\"asOf\":", "\"more\":1,\"asOf\":"),
                answer.text().replace("\"type\":\"preview-granted\"", "\"type\":\"preview-ended\""),
                answer.text().replaceFirst("\"sequence\":[0-9]+,", ""))) {
            assertThat(changed).isNotEqualTo(answer.text());
            assertThat(DESCRIBED.faults(list, changed)).isNotEmpty();
        }
    }

    private static void check(
            Described.Operation operation, Client.Answer answer, boolean success, Map<String, List<String>> faults) {
        if (success && answer.status() >= 300) {
            add(faults, operation, List.of(answer.raw().uri() + ": " + answer.status() + " " + answer.text()));
        }
        if (answer.status() == 405) {
            return;
        }
        add(faults, operation, DESCRIBED.faults(operation, answer));
    }

    private static void add(Map<String, List<String>> faults, Described.Operation operation, List<String> more) {
        List<String> all =
                faults.computeIfAbsent(operation.method() + " " + operation.path(), key -> new ArrayList<>());
        more.stream().filter(fault -> !all.contains(fault) && all.size() < 6).forEach(all::add);
        faults.values().removeIf(List::isEmpty);
    }

    private static Client.Answer send(Described.Operation operation, String address, String body) {
        return switch (operation.method()) {
            case "GET", "DELETE" -> client.as(operation.method(), address);
            case "PUT" ->
                client.send(client.request(
                                address, "Authorization", "Bearer " + Client.TOKEN, "Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build());
            default ->
                body.isEmpty()
                        ? client.as("POST", address)
                        : client.post(
                                address,
                                body,
                                "Content-Type",
                                content(operation).getKey());
        };
    }

    /** The examples of a body; one that is empty where none is sent. */
    private static List<String> bodies(Described.Operation operation) {
        return operation.node().has("requestBody")
                ? content(operation)
                        .getValue()
                        .path("examples")
                        .valueStream()
                        .map(example -> example.path("value"))
                        .map(value -> value.isString() ? value.asString() : value.toString())
                        .toList()
                : List.of("");
    }

    /** The type of a body, with what is said of it. */
    private static Map.Entry<String, JsonNode> content(Described.Operation operation) {
        return operation.node().at("/requestBody/content").properties().stream()
                .findFirst()
                .orElseGet(() -> Map.entry("application/json", Json.object()));
    }

    /** The address with the examples of its parameters. */
    private static String example(Described.Operation operation, boolean all) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : DESCRIBED.parameters(operation)) {
            String name = parameter.path("name").asString();
            JsonNode given = parameter.path("example");
            String value = given.isArray()
                    ? String.join(
                            "&" + name + "=",
                            given.valueStream().map(JsonNode::asString).toList())
                    : URLEncoder.encode(given.asString(""), UTF_8);
            if (parameter.path("in").asString().equals("path")) {
                assertThat(value).as("an example for %s of %s", name, path).isNotEmpty();
                path = path.replace("{" + name + "}", value);
            } else if (parameter.path("in").asString().equals("query") && !value.isEmpty()) {
                if (all || parameter.path("required").asBoolean()) {
                    query.add(name + "=" + value);
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static List<String> addresses(Described.Operation operation, List<String> releases) {
        List<String> paths = new ArrayList<>();
        String path = operation.path();
        if (path.contains("{releaseId}")) {
            for (String release : releases) {
                String one = path.replace("{releaseId}", release);
                if (path.contains("{factId}")) {
                    client.all("/api/releases/" + release + "/facts")
                            .forEach(fact -> paths.add(
                                    one.replace("{factId}", fact.path("factId").asString())));
                } else {
                    paths.add(one);
                }
            }
        } else if (path.endsWith("/{id}")) {
            String list = path.substring(0, path.length() - 5);
            client.all(list + "?limit=500").stream()
                    .limit(5)
                    .forEach(item -> paths.add(list + "/"
                            + item.path(item.has("directiveId") ? "directiveId" : "id")
                                    .asString()));
        } else if (!path.contains("{")) {
            paths.add(path);
        }
        List<String> addresses = new ArrayList<>();
        for (String one : paths) {
            String[] needed = example(operation, false).split("\\?");
            for (String moment : MOMENTS) {
                String query = (needed.length > 1 ? needed[1] + "&" : "") + (takes(operation, moment) ? moment : "");
                addresses.add(query.isEmpty() ? one : one + "?" + query.replaceAll("&$", ""));
            }
        }
        return addresses.stream().distinct().toList();
    }

    private static boolean takes(Described.Operation operation, String query) {
        List<String> names = DESCRIBED.parameters(operation).stream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
        return List.of(query.split("&")).stream().allMatch(part -> names.contains(part.split("=")[0]));
    }
}
