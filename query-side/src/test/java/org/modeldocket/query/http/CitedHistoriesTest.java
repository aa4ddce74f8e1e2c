package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** In random histories every pinned answer is verified for good, and differs now exactly where the API answers otherwise now. */
class CitedHistoriesTest extends ReadApiTests {
    private static final int RELEASES = 12;
    private static final List<String> QUESTIONS = List.of(
            "/api/releases?company=c1",
            "/api/releases?force=BINDING&validAt=2026-03-05",
            "/api/releases?treatment=PREVIEW&match=definite",
            "/api/directives?validAt=2026-04",
            "/api/facts?type=fact-corrected",
            "/api/treatments?validAt=2026-02",
            "/api/statistics/durations?step=SUBMISSION_TO_RELEASE&by=release",
            "/api/statistics/disparity?outcome=PREVIEW",
            "/api/statistics/counts?per=year",
            "/api/releases/case-3");

    private final Random random = new Random(15);
    private final List<RandomLife> lives = new ArrayList<>();
    private int told;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        for (int i = 0; i < RELEASES; i++) {
            RandomLife life = new RandomLife(new ReleaseId("case-" + i), "c" + i / 3, random);
            lives.add(life);
            record.tell(life.releaseId(), life.registered(++told));
        }
    }

    @Test
    void pinnedAnswersStay() {
        List<JsonNode> links = new ArrayList<>();
        int differing = 0;
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 12; i++) {
                // In some rounds only a few releases change.
                RandomLife life = lives.get(random.nextInt(round % 3 == 0 ? RELEASES : 2));
                server.record().tell(life.releaseId(), life.next(++told));
            }
            server.caughtUp();
            for (String of : QUESTIONS) {
                links.add(server.json("/api/cite?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8)));
            }
        }
        for (JsonNode link : links) {
            JsonNode opened = server.json("/api" + link.path("link").asString());
            String of = link.path("of").asString();
            assertThat(opened.path("check").path("verified").asBoolean()).as(of).isTrue();
            boolean isSame = opened.path("check").path("now").asString().equals("SAME");
            assertThat(isSame)
                    .as(of)
                    .isEqualTo(content(of)
                            .equals(content(of.replaceFirst("knownAt=position:[0-9]+", "knownAt=position:" + told))));
            if (!isSame) {
                differing++;
                assertThat(opened.path("check").path("since").path("total").asInt())
                        .as(of)
                        .isPositive();
            }
        }
        assertThat(differing).isBetween(links.size() / 5, links.size() * 9 / 10);
    }

    /** The answer without its moment and its addresses. */
    private String content(String of) {
        String answer = server.get(of).body();
        return answer.replaceAll("\"asOf\":\\{\"position.*?}(,\"knownAt\":\"[^\"]*\")?}", "")
                .replaceAll("\"(/api/)[^\"]*\"", "");
    }
}
