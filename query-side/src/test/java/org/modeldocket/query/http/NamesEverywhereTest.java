package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.RandomNames;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import tools.jackson.databind.JsonNode;

/** Names in all answers and pages are those of the record, at any position and after a rebuild. */
class NamesEverywhereTest {
    private static final int FACTS = 70;
    private static final int MOMENTS = 5;
    private static final Pattern NAME = Pattern.compile("(Company|Agency|Customer) (\\d) called \\d");

    /** Those of one case; what the facts said themselves is not among them. */
    private static final List<String> PARTS = List.of("", "/directives", "/previews", "/customers", "/evaluations");

    private static final List<String> DIFFERENCES = List.of("/api/diff", "/api/releases/release-0/diff");

    private static final String REPLAY = "/api/releases/release-0/replay";
    private static final String REPLAY_PAGE = "/releases/release-0/replay";

    @TempDir
    private Path directory;

    private static final Set<String> NAMING = new HashSet<>();

    /** The first one has names at all addresses; another may leave some out. */
    static LongStream seeds() {
        return LongStream.of(3, ThreadLocalRandom.current().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allAnswersHaveTheNamesOfTheRecord(long seed) {
        Random random = new Random(seed);
        try (ReadServer server = new ReadServer(directory, PagesConfiguration.class)) {
            RandomNames names = new RandomNames(random);
            for (int i = 0; i < FACTS; i++) {
                RandomNames.Told told = names.next();
                server.record().tell(told.releaseId(), told.fact());
                if (random.nextInt(10) == 0) {
                    server.caughtUp();
                }
            }
            server.caughtUp();
            List<Long> moments = new ArrayList<>(List.of((long) FACTS));
            random.longs(MOMENTS, 1, FACTS).forEach(moments::add);
            moments.forEach(moment -> check(server, moment));
            rebuild(server);
            moments.forEach(moment -> check(server, moment));
            checkReplay(server);
            moments.subList(1, moments.size()).forEach(moment -> checkDifference(server, moment, FACTS));
        }
    }

    @AfterAll
    static void eachAddressHadNames() {
        assertThat(NAMING)
                .containsAll(addresses().toList())
                .containsAll(DIFFERENCES)
                .contains(REPLAY, REPLAY_PAGE);
    }

    private static Stream<String> addresses() {
        Stream<String> lists =
                Stream.of("/companies", "/agencies", "/customers", "/directives", "/releases", "/treatments");
        Stream<String> entries = Stream.of(
                "/companies/same-id-0",
                "/agencies/same-id-0",
                "/agencies/same-id-0/directives",
                "/agencies/same-id-0/releases",
                "/customers/same-id-0",
                "/customers/same-id-0/decisions",
                "/directives/directive",
                "/directives/directive/releases");
        Stream<String> api = Stream.concat(
                        Stream.concat(lists, entries), PARTS.stream().map(part -> "/releases/release-0" + part))
                .map(path -> "/api" + path);
        Stream<String> pages = Stream.of(
                "/",
                "/companies",
                "/agencies",
                "/customers",
                "/directives",
                "/releases",
                "/releases/release-0",
                "/companies/same-id-0",
                "/agencies/same-id-0",
                "/agencies/same-id-0/directives",
                "/agencies/same-id-0/releases",
                "/customers/same-id-0",
                "/directives/directive",
                "/treatments/same-id-0/REVIEW");
        return Stream.concat(api, pages);
    }

    private static void check(ReadServer server, long moment) {
        List<RecordedFact> facts = server.record().told();
        Map<OrganisationClaim.Key, String> names = RandomNames.at(moment, facts);
        addresses().forEach(address -> {
            String path = address + "?knownAt=position:" + moment;
            var answer = server.get(path);
            if (answer.statusCode() == 404) {
                return;
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            // Facts that a page shows as evidence come last, and keep their words.
            String present = answer.body()
                    .split("<ol class=\"timeline\"", 2)[0]
                    .replaceAll("\"formerNames\":\\[[^\\]]*\\]|Called “[^”]*”", "");
            checkText(path, present, names, address);
            if (address.startsWith("/api")) {
                checkJurisdictions(path, server.json(answer), names);
            }
        });
    }

    private static void checkText(String path, String text, Map<OrganisationClaim.Key, String> names, String address) {
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            OrganisationKind kind = OrganisationKind.valueOf(found.group(1).toUpperCase(Locale.ROOT));
            String id = "same-id-" + found.group(2);
            assertThat(found.group())
                    .as("%s in %s", found.group(), path)
                    .isEqualTo(names.get(new OrganisationClaim.Key(kind, id, false)));
            NAMING.add(address);
        }
    }

    private static void checkJurisdictions(String path, JsonNode node, Map<OrganisationClaim.Key, String> names) {
        if (node.has("id") && node.path("name").asString("").startsWith("Agency ")) {
            assertThat(node.path("jurisdiction").asString(null))
                    .as("%s in %s", node, path)
                    .isEqualTo(names.get(new OrganisationClaim.Key(
                            OrganisationKind.AGENCY, node.get("id").asString(), true)));
        }
        node.forEach(part -> checkJurisdictions(path, part, names));
    }

    /** What was so has the names of the one moment, what is so those of the other; facts have their own words. */
    private static void checkDifference(ReadServer server, long from, long to) {
        List<RecordedFact> facts = server.record().told();
        Map<OrganisationClaim.Key, String> before = RandomNames.at(from, facts);
        Map<OrganisationClaim.Key, String> after = RandomNames.at(to, facts);
        for (String address : DIFFERENCES) {
            String path = address + "?from=position:" + from + "&to=position:" + to;
            JsonNode answer = server.json(path);
            assertThat(answer.has("standings")).as(path).isTrue();
            checkText(path, answer.path("cells").toString(), after, address);
            answer.path("changed").forEach(change -> {
                checkText(path, change.path("before").toString(), before, address);
                checkText(path, change.path("after").toString(), after, address);
            });
        }
    }

    /** Each step has the names of its own moment, and what was so before it those of just before; facts have their own words. */
    private static void checkReplay(ReadServer server) {
        List<RecordedFact> facts = server.record().told();
        server.json(REPLAY + "?limit=500").path("items").forEach(step -> {
            long position = step.at("/fact/position").asLong();
            Map<OrganisationClaim.Key, String> before = RandomNames.at(position - 1, facts);
            Map<OrganisationClaim.Key, String> after = RandomNames.at(position, facts);
            String path = REPLAY + " at " + position;
            step.path("changed").forEach(change -> {
                checkText(path, change.path("before").toString(), before, REPLAY);
                checkText(path, change.path("after").toString(), after, REPLAY);
            });
            if (step.at("/fact/type").asString().equals("release-registered")) {
                String page =
                        REPLAY_PAGE + "?step=" + (step.at("/fact/sequence").asInt() + 1);
                String rows = server.get(page)
                        .body()
                        .split("id=\"changed-title\"", 2)[1]
                        .split("</section>", 2)[0];
                checkText(page, rows, after, REPLAY_PAGE);
            }
        });
        assertThat(server.get(REPLAY, "Accept", "application/x-ndjson").body().lines())
                .hasSameSizeAs(server.json(REPLAY + "?limit=500").path("items"));
    }

    private static void rebuild(ReadServer server) {
        Projection projection = server.part(Projection.class);
        projection.rebuild();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(() -> projection.rebuildProgress().orElseThrow().state() == RebuildProgress.State.DONE);
    }
}
