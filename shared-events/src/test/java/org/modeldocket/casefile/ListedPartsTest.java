package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.state.CourtCase;
import org.modeldocket.casefile.state.CustomerCount;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.facts.CourtCaseFiled;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/** What counts, court cases and searches leave in a case, and what they cannot say. */
class ListedPartsTest {
    @Test
    void aRulingIsOneInTheNewestCourtCaseThatItCanBeOneIn() {
        List<CourtCase> cases = folded(
                        filed(2, "Court A", "1"),
                        filed(3, "Court A", "2"),
                        ruled(4, "Court A", "1"),
                        ruled(5, "Court A", null),
                        ruled(6, "Court B", "1"))
                .lists()
                .courtCases();
        assertThat(cases.stream().map(CourtCase::factIds))
                .containsExactly(List.of(id(2), id(4)), List.of(id(3), id(5)), List.of(id(6)));
        assertThat(cases.getLast().filed()).isNull();
        assertThat(cases.getLast().plaintiff()).isNull();
    }

    @Test
    void aRulingSaysTheDocketOfACaseThatHasNone() {
        CourtCase one = folded(filed(2, "Court A", null), ruled(3, "Court A", "7"))
                .lists()
                .courtCases()
                .getFirst();
        assertThat(one.docket()).isEqualTo(new ShortText("7"));
        assertThat(one.rulings()).hasSize(1);
    }

    @Test
    void aPreviewHasItsLastCountAndKeepsItWhenItEnds() {
        CustomerCount count = folded(
                        Facts.granted(2, "2026-03-01", "p"),
                        Facts.counted(3, "2026-03-02", "p"),
                        Facts.counted(4, "2026-03-03", "p"),
                        Facts.ended(5, "2026-03-04", "p"))
                .preview()
                .counted();
        assertThat(count.factId()).isEqualTo(id(4));
        assertThat(folded(Facts.counted(2, "2026-03-02", "p")).previews()).isEmpty();
    }

    @Test
    void numbersAndDatesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> count(0, null)).hasMessageContaining("atLeast must be 1 or more; it is 0");
        assertThatThrownBy(() -> count(3, 2)).hasMessageContaining("atMost is 2, less than atLeast, which is 3");
        assertThat(count(3, 3).atMost()).isEqualTo(3);
        assertThatThrownBy(() -> new NothingFound(
                        id(2),
                        on("2026-03"),
                        cited(),
                        null,
                        null,
                        new LongText("?"),
                        List.of(new ShortText("here")),
                        EdtfDate.parse("2026-03-01")))
                .hasMessageContaining("occurred must be 2026-03-01, as searchedOn says");
        assertThat(Facts.nothingFound(2, "2026-03").occurred()).isEqualTo(on("2026-03"));
    }

    @Test
    void aDirectiveIsFulfilledUntilItAsksForSomethingElse() {
        ReleaseFact issued = Facts.issued(2, "2026-03-01", "d", Force.BINDING);
        ReleaseFact fulfilled = Facts.fulfilled(3, "2026-03-02", "d");
        assertThat(directive(issued).fulfilled()).isNull();
        assertThat(directive(issued, fulfilled).fulfilled()).isEqualTo(on("2026-03-02"));
        assertThat(directive(issued, fulfilled).open()).isTrue();
        assertThat(directive(issued, fulfilled, Facts.amended(4, "2026-03-03", "d", Force.REQUESTED))
                        .fulfilled())
                .isNotNull();
        assertThat(directive(issued, fulfilled, otherMeasures()).fulfilled()).isNull();
        assertThat(directive(issued, fulfilled, Facts.lifted(4, "2026-03-03", "d"))
                        .fulfilled())
                .isNotNull();
        assertThat(folded(issued, fulfilled).treatments().getFirst().factIds()).containsExactly(id(2), id(3));
    }

    private static DirectiveAmended otherMeasures() {
        return new DirectiveAmended(
                id(4),
                on("2026-03-03"),
                cited(),
                null,
                null,
                new DirectiveId("d"),
                List.of(),
                null,
                null,
                List.of(Measure.of(Measure.Kind.SUSPEND_ACCESS)),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static DirectiveState directive(ReleaseFact... facts) {
        return folded(facts).directives().iterator().next();
    }

    private static CustomersCounted count(int atLeast, @Nullable Integer atMost) {
        return new CustomersCounted(
                id(2), on("2026"), cited(), null, null, SampleFacts.PREVIEW, atLeast, atMost, false);
    }

    private static CourtCaseFiled filed(long n, String court, @Nullable String docket) {
        return new CourtCaseFiled(
                id(n),
                on("2026-03-0" + n),
                cited(),
                null,
                null,
                new ShortText(court),
                docket == null ? null : new ShortText(docket),
                new ShortText("Somebody"),
                null,
                new LongText("to set it aside"));
    }

    private static CourtRuled ruled(long n, String court, @Nullable String docket) {
        return new CourtRuled(
                id(n),
                on("2026-03-0" + n),
                cited(),
                null,
                null,
                new ShortText(court),
                docket == null ? null : new ShortText(docket),
                null,
                null,
                CourtOutcome.UPHELD);
    }

    private static CaseFile folded(ReleaseFact... facts) {
        List<ReleaseFact> all = new ArrayList<>(List.of(Facts.registered(1)));
        all.addAll(Arrays.asList(facts));
        return CaseHistory.of(RecordedCase.inTurn(all)).file();
    }
}
