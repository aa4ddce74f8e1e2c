package org.modeldocket.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.answers.Bounds;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.dossier.SuspensionSeen;
import org.modeldocket.query.treatments.Cell;
import org.modeldocket.query.treatments.CellPeriod;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Party;

/** What pages say of a period whose end is vague. */
class PeriodWordsTest {
    private final InWords words = new InWords(Spoken.WORDS, Spoken.DATES, new Phrases(Spoken.WORDS));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-03-01 | -       | true  | -        | 1 March 2026, still open
            2026-03-01 | -       | true  | POSSIBLE | 1 March 2026, possibly still open
            2026-03    | -       | true  | POSSIBLE | March 2026, possibly still open
            2026-03-01 | 2026-04 | false | POSSIBLE | 1 March 2026 – April 2026, possibly still open
            2026-03-01 | 2026-04 | false | -        | 1 March 2026 – April 2026
            """)
    void aSuspension(String from, @Nullable String to, boolean open, @Nullable Certainty lasts, String says) {
        assertThat(words.period(new SuspensionSeen(
                        "s", null, Party.GOVERNMENT, List.of(), when(from), null, when(to), null, null, open, lasts)))
                .isEqualTo(says);
    }

    /** One that had ended by then is not called open for another that may have begun. */
    @Test
    void aCellWithAPeriodThatMayHaveBegun() {
        assertThat(CellWords.period(cell(null), Spoken.WORDS, Spoken.DATES))
                .isEqualTo("1 Mar 2026 – Apr 2026; possibly within Jun 2026");
        assertThat(CellWords.period(cell(Certainty.POSSIBLE), Spoken.WORDS, Spoken.DATES))
                .isEqualTo("1 Mar 2026 – Apr 2026, possibly still open; possibly within Jun 2026");
    }

    private static Cell cell(@Nullable Certainty lasts) {
        Bounds march = bounds("2026-03-01");
        Bounds june = bounds("2026-06");
        return new Cell(
                1,
                null,
                0,
                1,
                march,
                bounds("2026-04"),
                List.of(new CellPeriod(march, bounds("2026-04"), lasts)),
                List.of(new CellPeriod(june, june, Certainty.POSSIBLE)),
                List.of("a"),
                List.of(),
                0,
                null);
    }

    private static Bounds bounds(String date) {
        LocalDate first = EdtfDate.parse(date).bounds().earliest();
        return new Bounds(first, EdtfDate.parse(date).bounds().latest());
    }

    private static @Nullable When when(@Nullable String date) {
        return date == null ? null : new When(date, null, null, null);
    }
}
