package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** The bars of a page about a past day end with that day, however vague the dates are. All are on an axis from January to March. */
@TestPropertySource(properties = "test.record=bars-of-a-day")
class BarsOfADayTest extends PageTest {
    private static final String DAY = "?validAt=2026-03-10";
    /** The share of the axis that has passed with the end of 10 March, the 69th of its 90 days. */
    private static final double PASSED = 69 / 90.0;

    private static final int MARGIN = 14;
    private static final double ROUNDED = 0.5;

    private static final Pattern BAR = Pattern.compile(
            "<svg aria-hidden=\"true\"(?: viewBox=\"0 0 (\\d+) 16\"[^>]*)?>((?:(?!</svg>).)*)</svg>", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("<path(?: class=\"ring\")? d=\"([^\"]*)\"");
    private static final Pattern STRETCH = Pattern.compile("M([\\d.]+) (7|3v8)h([\\d.]+)");
    private static final Pattern ARROW = Pattern.compile("M([\\d.]+) 3l8 ");

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("bars"),
                Facts.registered(6001, "bars-ai", "Bars AI"),
                Facts.granted(6002, "2026", "vague"),
                Facts.suspended(6003, "2026-01-05", "s"),
                Facts.restored(6004, "2026-03", "s"),
                Facts.issued(6005, "2026-01", "d", Force.BINDING),
                Facts.lifted(6006, "2026-02/2026-07~", "d"),
                Facts.submitted(6007, "2026-02-01/.."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/companies/bars-ai",
                "/releases/bars",
                "/treatments/bars-ai/preview",
                "/treatments/bars-ai/suspension",
                "/treatments/bars-ai/directive-binding"
            })
    void endWithTheDayAskedAbout(String path) {
        String page = browser.page(path + DAY);
        List<String> beyond = new ArrayList<>();
        int vague = 0;
        var bars = BAR.matcher(page);
        while (bars.find()) {
            int width = bars.group(1) == null ? 116 : Integer.parseInt(bars.group(1));
            double end = MARGIN + PASSED * (width - 2 * MARGIN) + ROUNDED;
            var paths = PATH.matcher(bars.group(2));
            while (paths.find()) {
                var stretches = STRETCH.matcher(paths.group(1));
                while (stretches.find()) {
                    double length = Double.parseDouble(stretches.group(3));
                    vague += stretches.group(2).equals("7") && length > 0 ? 1 : 0;
                    if (Double.parseDouble(stretches.group(1)) + length > end) {
                        beyond.add(paths.group());
                    }
                }
                var arrows = ARROW.matcher(paths.group(1));
                while (arrows.find()) {
                    if (Double.parseDouble(arrows.group(1)) > end + 1) {
                        beyond.add(paths.group());
                    }
                }
            }
        }
        assertThat(vague).isPositive();
        assertThat(beyond).isEmpty();
    }
}
