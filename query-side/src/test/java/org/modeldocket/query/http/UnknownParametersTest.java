package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.platform.web.MappedRequests;
import org.modeldocket.platform.web.MappedRoutes;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.PagesConfiguration;

/** A parameter that an address does not know is refused at every address of the query side, API and pages, with all other faults. */
class UnknownParametersTest extends ReadApiTests {
    private static final Set<String> PARAMETERS = Set.of("validAt", "knownAt", "from", "to", "limit");

    @Override
    void tell(MemoryRecord record) {}

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class, PagesConfiguration.class};
    }

    @Test
    void areRefusedEverywhere() {
        assertThat(MappedRequests.of(server.part(MappedRoutes.class)))
                .hasSizeGreaterThan(50)
                .allSatisfy(request -> assertThat(server.send(request.method(), request.path() + "?nonsense=1")
                                .statusCode())
                        .as(request.toString())
                        .isEqualTo(422));
        assertThat(server.get("/api/treatments?validat=2026-01").body()).contains("did you mean \\\"validAt\\\"?");
        assertThat(server.get("/api/releases?familly=Sol").body()).contains("did you mean \\\"family\\\"?");
        assertThat(server.get("/releases?suceeds=one").body()).contains("did you mean “succeeds”?");
        assertThat(server.get("/?validat=2026-01").body()).contains("<form", "did you mean “validAt”?");
        assertThat(server.get("/releases?limit=0").body())
                .contains("<title>Check the address · Model Docket</title>", "<h1>Check the address</h1>");
    }

    @Test
    void areListedWithTheOtherFaultsEverywhere() {
        assertThat(reads())
                .hasSizeGreaterThan(30)
                .filteredOn(path -> !takes(path).isEmpty())
                .hasSizeGreaterThan(30)
                .allSatisfy(path -> {
                    Set<String> all = new TreeSet<>(takes(path));
                    if (path.equals("/changes")) {
                        // A filter of a list, which is read once the moment is.
                        all.remove("from");
                    }
                    String query = all.stream().map(name -> name + "=0.5").collect(Collectors.joining("&"));
                    all.add("nonsense");
                    assertThat(faults(server.get(path + "?nonsense=1&" + query)))
                            .as(path)
                            .containsAll(all);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/treatments?validat=2026-01&knownAt=nonsense           | validat knownAt
            /api/companies?validAt=nonsense&q=x&limit=0                | q validAt limit
            /api/releases?company=%20&compny=x&knownAt=2026-01-01&knownAt=2026-01-02 | compny company knownAt
            /api/releases/x/diff?form=2026-01-01&validAt=2026-21       | form from validAt
            /api/diff?frm=1&from=a&to=b&limit=501                      | frm from to limit
            /api/releases/x/replay?validAt=x&step=1                    | step validAt
            /api/facts/x?validAt=x&limit=1                             | limit validAt
            /releases/x/diff?from=a&to=b&validAt=c&limit=1             | limit from to validAt
            /releases/x/diff?from=a&validAt=c                          | from validAt
            /releases/x/diff?to=a&knownAt=c                            | from to knownAt
            /?validAt=x&knownAt=y&limit=z                             | limit validAt knownAt
            """)
    void areListedTogether(String path, String parameters) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faults(answer)).containsExactlyInAnyOrder(parameters.split(" "));
    }

    private Set<String> reads() {
        return MappedRequests.of(server.part(MappedRoutes.class))
                .filter(request -> request.method().equals("GET"))
                .map(MappedRequests::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The parameters that an address knows and finds wrong. */
    private Set<String> takes(String path) {
        return PARAMETERS.stream()
                .filter(name -> {
                    HttpResponse<String> answer = server.get(path + "?" + name + "=0.5");
                    return faults(answer).contains(name)
                            && Stream.of("is not known here", "is unknown").noneMatch(answer.body()::contains);
                })
                .collect(Collectors.toSet());
    }

    /** The parameters of which an answer says what is wrong; a page does so above its form or at the field. */
    private Set<String> faults(HttpResponse<String> answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return server.json(answer)
                    .path("faults")
                    .valueStream()
                    .map(fault -> fault.path("parameter").asString())
                    .collect(Collectors.toSet());
        }
        return Stream.of("<code>([A-Za-z]+)</code>", "id=\"([A-Za-z]+)-fault\"")
                .flatMap(pattern -> Pattern.compile(pattern)
                        .matcher(answer.body())
                        .results()
                        .map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }
}
