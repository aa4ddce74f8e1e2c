package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;
import org.springframework.test.context.TestPropertySource;

/** The home page of a record with more companies than it shows at once. A record of its own. */
@TestPropertySource(properties = "test.record=many-companies")
class HomeRowsTest extends PageTest {
    private static final int COMPANIES = 120;
    private static final int MOST = 77;
    private static final Pattern ROW = Pattern.compile("rowheader\"><a id=\"[0-9]+\" href=\"/companies/([a-z0-9-]+)");
    private static final int MOST_BYTES = 150_000;
    private static final int MOST_BYTES_BESIDES_WORDS = 270;

    /** Each with a preview; one with more treatments than the others, one with an accent in its name. */
    @Override
    void tell(MemoryRecord record) {
        long id = 1;
        for (int n = 0; n < COMPANIES; n++) {
            List<ReleaseFact> facts =
                    new ArrayList<>(List.of(registered(id++, n), Facts.granted(id++, "2026-01-02", "p")));
            if (n == MOST) {
                facts.add(Facts.suspended(id++, "2026-01-03", "s"));
            }
            record.tell(new ReleaseId("case-" + n), facts.toArray(ReleaseFact[]::new));
        }
    }

    private static ReleaseRegistered registered(long id, int n) {
        ReleaseRegistered of = Facts.registered(id);
        String name = n == COMPANIES - 1 ? "Équipe Modèle" : "Company %03d".formatted(n);
        return new ReleaseRegistered(
                of.factId(),
                null,
                of.citations(),
                null,
                new Company(new Slug("company-" + n), new ShortText(name)),
                of.model(),
                null,
                null,
                null,
                null);
    }

    @Test
    void showsTheCompaniesWithMostTreatmentsFirstFiftyAtATime() {
        Set<String> all = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        String next = "/";
        while (next != null) {
            String page = browser.page(next);
            assertThat(page.length()).isLessThan(MOST_BYTES);
            List<String> rows = rows(page);
            if (sizes.isEmpty()) {
                assertThat(rows.stream().filter(row -> row.startsWith("company-")))
                        .startsWith("company-" + MOST, "company-0", "company-1");
                assertThat(browser.text(next)).containsPattern("1–50 of 12[0-9] companies, most treatments first");
            }
            assertThat(all).doesNotContainAnyElementsOf(rows);
            all.addAll(rows);
            sizes.add(rows.size());
            next = Browser.links(page).stream()
                    .filter(link -> link.startsWith("/?cursor="))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(sizes).hasSize(3).startsWith(50, 50);
        assertThat(all).hasSizeGreaterThanOrEqualTo(COMPANIES).contains("company-" + (COMPANIES - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"equipe", "%C3%A9QUIPE+mod", "++mod%C3%A8le+"})
    void findsACompanyByAPartOfItsName(String name) {
        assertThat(rows(browser.page("/?name=" + name))).containsExactly("company-" + (COMPANIES - 1));
    }

    @Test
    void keepsTheFilterAndTheMomentOnTheNextPage() {
        String page = browser.page("/?name=company&knownAt=position:230");
        assertThat(Browser.links(page))
                .anySatisfy(link ->
                        assertThat(link).startsWith("/?name=company&cursor=").contains("knownAt=position"))
                .contains("/?knownAt=position%3A230");
        assertThat(page).contains("name=\"knownAt\" value=\"position:230\"", "value=\"company\"");
    }

    @Test
    void saysThatNoCompanyIsCalledSo() {
        assertThat(browser.text("/?name=%3Cb%3E")).contains("No company with this name has a treatment recorded.");
        assertThat(browser.page("/?name=%3Cb%3E")).doesNotContain("<b>").contains("All companies");
        assertThat(rows(browser.page("/?name=+"))).hasSize(50);
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }

    /** Hundreds of cells are on the page: what surrounds their words must stay small. */
    @Test
    void aCellHasFewBytesBesidesItsWords() {
        List<String> cells = Pattern.compile("<td role=\"cell\".*?</td>", Pattern.DOTALL)
                .matcher(browser.page("/"))
                .results()
                .map(MatchResult::group)
                .filter(cell -> cell.contains("/treatments/company-"))
                .toList();
        assertThat(cells)
                .hasSizeGreaterThan(40)
                .allSatisfy(cell -> assertThat(
                                cell.length() - cell.replaceAll("<[^>]*>", "").length())
                        .isLessThan(MOST_BYTES_BESIDES_WORDS));
    }
}
