package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link from home: none leads to what is not there at the moment of the page that bears it. */
class CrawlTest extends PageTest {
    /** Links that were not followed as pages, and answer: many moments have the same ones. */
    private static final Set<String> ANSWERING = new HashSet<>();

    @Test
    void leadsNowhereThatIsNotThere() {
        Crawl crawl = new Crawl("/");
        assertThat(crawl.pages).hasSizeGreaterThan(60);
        assertThat(crawl.pages)
                .allSatisfy((path, page) -> assertThat(page)
                        .doesNotContain("??", "<style", " style=", "javascript:")
                        .containsOnlyOnce("<script")
                        .contains("<script defer src=\"/assets/htmx.min-")
                        .containsOnlyOnce("<h1")
                        .contains("<html lang=\"en\"", "href=\"#main\""));
        assertThat(crawl.machines).isNotEmpty();
        crawl.openMachines();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knownAt=position:0",
                "knownAt=position:19",
                "knownAt=position:37",
                "knownAt=position:99",
                "knownAt=2026-11-01",
                "validAt=2026-03",
                "validAt=2026-03&knownAt=position:19",
                "validAt=2026-05-10&knownAt=position:36"
            })
    void leadsNowhereThatWasNotThereThen(String moment) {
        Crawl crawl = new Crawl("/?" + moment);
        assertThat(crawl.pages).hasSizeGreaterThan(6);
        crawl.openMachines();
    }

    /** All pages of one moment; links that name another moment are looked at, not followed. */
    private final class Crawl {
        final Map<String, String> pages = new HashMap<>();
        final Set<String> machines = new TreeSet<>();

        private final String moment;

        Crawl(String start) {
            moment = start.contains("?") ? start.substring(start.indexOf('?') + 1) : "";
            pages.put(start, browser.page(start));
            Deque<String> ahead = new ArrayDeque<>(pages.keySet());
            while (!ahead.isEmpty()) {
                String path = ahead.pop();
                for (String link : Browser.links(pages.get(path))) {
                    follow(path, link, ahead);
                }
            }
        }

        void openMachines() {
            for (String path : machines) {
                if (ANSWERING.add(path)) {
                    assertThat(browser.open(path).statusCode()).as(path).isEqualTo(200);
                }
            }
        }

        private void follow(String path, String link, Deque<String> ahead) {
            URI target = URI.create(path).resolve(link);
            if (target.getHost() != null || Set.of("/openapi.json", "/api-docs").contains(target.getPath())) {
                return;
            }
            boolean cites = target.getPath().equals("/cite");
            if (cites && !moment.isEmpty()) {
                // Each page of each moment has such a link; those of now are opened.
                return;
            }
            String there =
                    target.getRawQuery() == null ? target.getPath() : target.getPath() + "?" + target.getRawQuery();
            if (there.startsWith("/api/")
                    || there.startsWith("/assets/")
                    || cites
                    || isOfAnotherMoment(target)
                    || isFiltered(target)) {
                machines.add(there);
                return;
            }
            if (!pages.containsKey(there)) {
                HttpResponse<String> answer = browser.open(there);
                assertThat(answer.statusCode()).as(path + " to " + link).isEqualTo(200);
                pages.put(there, answer.body());
                ahead.add(there);
            }
            if (target.getFragment() != null) {
                assertThat(pages.get(there)).as(path + " to " + link).contains("id=\"" + target.getFragment() + "\"");
            }
        }

        /** Statistics lead to many lists, and these to statistics again. */
        private static boolean isFiltered(URI target) {
            String asked =
                    target.getQuery() == null ? "" : target.getQuery().replaceAll("(validAt|knownAt)=[^&]*&?", "");
            return (target.getPath().startsWith("/statistics")
                            || target.getPath().equals("/releases")
                                    && asked.matches(".*(has|occurred[A-Z][a-z]+|treatment)=.*"))
                    && !asked.isEmpty();
        }

        private boolean isOfAnotherMoment(URI target) {
            String query = target.getQuery() == null ? "" : target.getQuery();
            boolean timeless = Set.of("/about", "/vocabulary").contains(target.getPath());
            return !timeless && (moment.isEmpty() ? query.contains("knownAt=") : !query.endsWith(moment));
        }
    }
}
