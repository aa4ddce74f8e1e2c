package org.modeldocket.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modeldocket.standalone.Client;

/** Every address of the query side: those that its description names, filled with what a record holds, and its pages. */
final class Addresses {
    /** The command side's own, what describes the running server rather than the record, and archives of tables that are compared. */
    private static final Pattern NOT_COMPARED =
            Pattern.compile("/api/(log|admin|refusals|imports).*|/api/[a-z]+/\\{[a-zA-Z]+}/bundle|/api/.*[.]zip");

    private static final String RELEASE = "{releaseId}";
    private static final String FACT = "{factId}";
    private static final List<String> MOMENTS = List.of("", "?knownAt=position:15", "?validAt=2022-06");
    private static final List<String> MORE = List.of(
            "/api/diff?from=position:1&to=position:20",
            "/api/releases/{releaseId}/diff?from=position:1&to=position:20",
            "/api/dates/2026-06~",
            "/api/search?q=GPT-5.6",
            "/api/search?q=open+ai",
            "/api/search?q=release&facets=company,agency,type,year&year=2026",
            "/api/releases?q=foreign+nationals&facets=force",
            "/api/facts?q=foreign+nationals&facets=year",
            "/api/directives?q=access",
            "/api/search?q=export+control&retracted=true&limit=5",
            "/api/search?q=Antropic&knownAt=position:15",
            "/api/search?q=a&kind=COMPANY&validAt=2026-06",
            "/api/statistics/durations?step=SUSPENDED&by=release&validAt=2026-06",
            "/api/statistics/durations?step=SUBMISSION_TO_DIRECTIVE&by=agency&knownAt=position:40",
            "/api/statistics/disparity?outcome=DIRECTIVE_BINDING&by=force&validAt=2026",
            "/api/statistics/counts?per=quarter&treatment=PREVIEW",
            "/api/compare?release=openai-gpt-5-6&release=anthropic-mythos-5&align=submission&validAt=2026-06",
            "/api/releases/{releaseId}/peers?by=instrument,force&knownAt=position:40",
            "/api/statistics/overdue?validAt=2026-07&match=definite",
            "/api/statistics/durations.csv?step=SUSPENDED&by=release&validAt=2026-06",
            "/api/statistics/disparity.csv?outcome=DIRECTIVE_BINDING&by=force&validAt=2026",
            "/api/statistics/overdue.csv?validAt=2026-07",
            "/compare?release=openai-gpt-5-6&release=anthropic-mythos-5&align=submission",
            "/api/cite?of=/releases?force=BINDING%26knownAt=position:40",
            "/api/cite?of=/api/statistics/durations?by=release",
            "/api/cite?of=/?knownAt=position:15&digest=sha256-" + "0".repeat(64),
            "/search?q=foreign+nationals",
            "/",
            "/about",
            "/sign-in",
            "/vocabulary",
            "/problems",
            "/releases",
            "/companies",
            "/agencies",
            "/directives",
            "/facts?type=directive-issued&q=access",
            "/changes?from=position:12",
            "/api/facts.csv?type=directive-issued",
            "/customers",
            "/releases/{releaseId}",
            "/releases/{releaseId}/facts/{factId}",
            "/releases/{releaseId}/replay",
            "/releases/{releaseId}/diff?from=position:1&to=position:20",
            "/companies/{id}",
            "/agencies/{id}",
            "/directives/{id}",
            "/customers/{id}");
    private static final Pattern CELL = Pattern.compile("href=\"(/treatments/[^\"]+)\"");

    private final Client client;
    private final List<String> releases;
    private final Map<String, List<String>> ids = new HashMap<>();

    /** @param releases whose own addresses are asked for */
    Addresses(Client client, List<String> releases) {
        this.client = client;
        this.releases = releases;
    }

    Set<String> all() {
        Set<String> addresses = new LinkedHashSet<>();
        described()
                .flatMap(this::filled)
                .forEach(address -> MOMENTS.forEach(moment -> addresses.addAll(parts(address + moment))));
        MORE.stream().flatMap(this::filled).forEach(addresses::add);
        cells().forEach(addresses::add);
        return addresses;
    }

    /** The pages of the cells of the matrix. */
    private Stream<String> cells() {
        return CELL.matcher(client.get("/").text()).results().map((MatchResult cell) -> cell.group(1));
    }

    private Stream<String> described() {
        return client.get("/openapi.json").json().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(path -> !NOT_COMPARED.matcher(path).matches());
    }

    private Stream<String> filled(String path) {
        if (path.contains(RELEASE)) {
            return releases.stream()
                    .flatMap(release -> withFacts(path.replace(RELEASE, release), "/api/releases/" + release));
        }
        if (path.equals("/api/facts/" + FACT)) {
            return releases.stream().flatMap(release -> withFacts(path, "/api/releases/" + release));
        }
        if (path.startsWith("/api/treatments/{")) {
            return cells().map(cell -> "/api" + cell.replaceFirst("[?].*", ""));
        }
        int variable = path.indexOf("/{");
        if (variable < 0) {
            return Stream.of(path);
        }
        String list = path.substring(0, variable);
        if (list.equals("/problems") || list.equals("/api/dates")) {
            return Stream.of(list + "/not-found");
        }
        return ids.computeIfAbsent(list.startsWith("/api") ? list : "/api" + list, this::ids).stream()
                .flatMap(id -> withFacts(path.replaceFirst("\\{[^}]+}", id), list + "/" + id));
    }

    /** @param home of the case, or the organisation, whose facts the path may ask for one by one */
    private Stream<String> withFacts(String path, String home) {
        if (!path.contains(FACT)) {
            return Stream.of(path);
        }
        String facts = home + "/facts?limit=500";
        // Most organisations have no facts of their own.
        return client.get(facts).status() == 404
                ? Stream.of()
                : client.all(facts).stream()
                        .map(fact -> path.replace(FACT, fact.path("factId").asString()));
    }

    private List<String> ids(String list) {
        return client.all(list + "?limit=500").stream()
                .map(item -> item.path(item.has("directiveId") ? "directiveId" : "id")
                        .asString())
                .filter(id -> !id.isEmpty())
                .limit(40)
                .toList();
    }

    /** A list with its further parts. */
    private List<String> parts(String address) {
        List<String> parts = new ArrayList<>();
        for (String part = address; part != null; ) {
            parts.add(part);
            Client.Answer answer = client.get(part);
            boolean more = answer.header("Content-Type").startsWith("application/json")
                    && answer.json().path("next").isString();
            part = more ? answer.json().path("next").asString() : null;
        }
        return parts;
    }
}
