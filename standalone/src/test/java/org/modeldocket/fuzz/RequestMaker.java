package org.modeldocket.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.modeldocket.fuzz.ApiDescription.Operation;
import org.modeldocket.fuzz.ApiDescription.Parameter;
import org.modeldocket.standalone.Client;

/** Makes the request of a number: of an operation that the description has, or of a page, altered in up to three places. */
final class RequestMaker {
    private static final List<String> PAGES = List.of(
            "/",
            "/about",
            "/vocabulary",
            "/releases",
            "/releases/openai-gpt-5-6",
            "/releases/openai-gpt-5-6/replay",
            "/releases/openai-gpt-5-6/diff",
            "/treatments/openai/REVIEW",
            "/companies",
            "/companies/openai",
            "/agencies",
            "/directives",
            "/customers",
            "/actuator/health",
            "/actuator/metrics",
            "/openapi.json",
            "/assets/none.css");

    private final ApiDescription api;
    private final List<Operation> operations;
    private final List<String> factIds;
    private final String host;

    RequestMaker(ApiDescription api, List<String> factIds, String host) {
        this.api = api;
        this.operations = api.operations();
        this.factIds = factIds;
        this.host = host;
    }

    /** @param line its method and target, for a message */
    record Request(byte[] bytes, boolean head, String line, String path) {}

    Request make(Random random) {
        boolean page = random.nextInt(8) == 0;
        Operation operation =
                page ? new Operation("GET", pick(PAGES, random), List.of(), null) : pick(operations, random);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", host);
        headers.put("Authorization", "Bearer " + Client.TOKEN);
        List<String> query = new ArrayList<>();
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", value(parameter.name(), random));
                case "query" -> {
                    if (random.nextInt(3) == 0) {
                        query.add(parameter.name() + "=" + value(parameter.name(), random));
                    }
                }
                default -> {
                    if (random.nextInt(6) == 0) {
                        headers.put(parameter.name(), pick(OddWords.VALUES, random));
                    }
                }
            }
        }
        String body = "";
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = new BodyMaker(api, random, factIds).make(operation.body()).toString();
        }
        String method = operation.method();
        for (int alterations = random.nextInt(4); alterations > 0; alterations--) {
            switch (random.nextInt(7)) {
                case 0 -> method = pick(OddWords.METHODS, random);
                case 1 -> path = alteredPath(path, random);
                case 2 ->
                    query.add(pick(List.of("nonsense=1", "=", "=1", "validat=2026", "a", "%ff=1", "%00=1"), random));
                case 3 -> query.add(query.isEmpty() ? "limit=1" : query.getFirst());
                case 4 ->
                    headers.put(
                            pick(OddWords.HEADERS, random),
                            random.nextBoolean() ? pick(OddWords.TYPES, random) : pick(OddWords.VALUES, random));
                default -> body = alteredBody(body, random);
            }
        }
        if (random.nextInt(500) == 0) {
            query.add("&a=1".repeat(1_100));
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(bytes(method, target, headers, body), method.equals("HEAD"), method + " " + target, path);
    }

    private static byte[] bytes(String method, String target, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder text = new StringBuilder(method + " " + target.replace(' ', '+') + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        boolean chunked = content.length > 0 && content.length % 13 == 0;
        if (chunked) {
            text.append("Transfer-Encoding: chunked\r\n\r\n")
                    .append(Integer.toHexString(content.length))
                    .append("\r\n");
        } else {
            text.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text.toString().getBytes(ISO_8859_1));
        all.writeBytes(content);
        all.writeBytes((chunked ? "\r\n0\r\n\r\n" : "").getBytes(ISO_8859_1));
        return all.toByteArray();
    }

    private String value(String name, Random random) {
        if (random.nextInt(5) == 0) {
            return pick(OddWords.JUNK, random);
        }
        return switch (name) {
            case "releaseId" -> random.nextInt(4) == 0 ? "openai-gpt-5-6" : "fuzz-" + random.nextInt(1_000);
            case "factId" -> pick(factIds, random);
            case "validAt", "rest", "edtf" -> pick(List.of("2026-06", "2026-06-12", "2026", "2026-22"), random);
            case "knownAt", "from", "to" -> pick(List.of("position:3", "position:9", "2026-11-24T09:30Z", "5"), random);
            case "limit", "size", "start", "end" -> String.valueOf(random.nextInt(20));
            case "id" -> pick(List.of("openai", "anthropic", "nobody"), random);
            default -> pick(List.of("x", "timeline-of-old", "openai"), random);
        };
    }

    private static String alteredPath(String path, Random random) {
        String junk = pick(OddWords.JUNK, random);
        return switch (random.nextInt(4)) {
            case 0 -> path + "/" + junk;
            case 1 -> path + "/";
            case 2 -> path + junk;
            default -> path.substring(0, 1 + random.nextInt(path.length())) + junk;
        };
    }

    private static String alteredBody(String body, Random random) {
        if (body.isEmpty()) {
            return random.nextInt(4) == 0 ? pick(List.of("{}", "{", "x", "a=b"), random) : body;
        }
        int at = random.nextInt(body.length());
        int to = Math.min(body.length(), at + 1 + random.nextInt(20));
        String insert = pick(
                List.of(
                        "",
                        "\"",
                        "{",
                        "}",
                        "null",
                        ",",
                        "\\u0000",
                        "\u200b",
                        "\ud83d\ude00",
                        "1e999",
                        "[[[[",
                        "\\",
                        "\u0001"),
                random);
        return switch (random.nextInt(3)) {
            case 0 -> body.substring(0, at);
            case 1 -> body.substring(0, at) + insert + body.substring(at);
            default -> body.substring(0, at) + insert + body.substring(to);
        };
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
