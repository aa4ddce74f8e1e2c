package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** The matrix has a column for each treatment that it shows, and each number stands below the name of its treatment. */
@TestPropertySource(properties = "test.record=matrix-columns")
class MatrixColumnsTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("matrix-columns"),
                Facts.registered(4101),
                Facts.refused(4104, "2026-06-10"),
                Facts.suspended(4102, "2026-06-12", "s"),
                Facts.restoredForSome(4103, "2026-06-26", "s"));
    }

    @Test
    void aRareTreatmentHasAColumnWhereACompanyMetIt() {
        assertThat(heads("/?name=Example"))
                .containsExactly(
                        "Review",
                        "Refusal",
                        "Suspension",
                        "Restricted access",
                        "Preview",
                        "General release",
                        "Withdrawal");
        assertThat(heads("/?name=OpenAI"))
                .containsExactly("Review", "Suspension", "Preview", "General release", "Withdrawal");
    }

    @Test
    void eachNumberStandsInItsColumn() {
        String row = browser.page("/?name=Example")
                .split("<tbody role=\"rowgroup\">", 2)[1]
                .split("</tr>", 2)[0];
        List<String> cells = Pattern.compile("<td role=\"cell\"(.*?)</td>")
                .matcher(row)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<Treatment> columns = List.of(Treatment.values());
        assertThat(cells).hasSameSizeAs(columns);
        for (int i = 0; i < cells.size(); i++) {
            String path = "/" + columns.get(i).name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"";
            assertThat(cells.get(i)).matches(cell -> cell.equals(" class=\"empty\">") || cell.contains(path));
        }
        assertThat(cells)
                .anyMatch(cell -> cell.startsWith(" class=\"hue-refusal\""))
                .anyMatch(cell -> cell.startsWith(" class=\"hue-restricted\""));
    }

    private List<String> heads(String path) {
        return Pattern.compile("rowspan=\"2\" class=\"hue-[a-z]+\"><a href=\"[^\"]+\">([^<]+)</a>")
                .matcher(browser.page(path))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
