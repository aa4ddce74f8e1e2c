package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.ruled;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/** What the rulings of courts leave of a directive. */
class RulingTest {
    private static final ReleaseFact ON_TWO = issued("act-one", "act-two");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aDirectiveIsOverWhenNoBasisIsLeft(String what, boolean over, List<ReleaseFact> facts) {
        CaseFile file = file(facts);
        assertThat(directive(file).open()).isEqualTo(!over);
        assertThat(period(file).open()).isEqualTo(!over);
        assertThat(file.countOpen(Treatment.DIRECTIVE_BINDING)).isEqualTo(over ? 0 : 1);
        if (over) {
            CourtRuled last = (CourtRuled) facts.getLast();
            assertThat(period(file).ending())
                    .isEqualTo(directive(file).ending())
                    .satisfies(ending -> {
                        assertThat(Objects.requireNonNull(ending).by()).isEqualTo(FactType.COURT_RULED);
                        assertThat(ending.when()).isEqualTo(last.occurred());
                        assertThat(ending.concluded()).isTrue();
                    });
            assertThat(directive(file).lifted()).isNull();
            assertThat(period(file).factIds()).contains(last.factId());
        }
    }

    static Stream<Arguments> aDirectiveIsOverWhenNoBasisIsLeft() {
        return Stream.of(
                of("set aside as a whole", true, ON_TWO, court(3, null, CourtOutcome.VACATED)),
                of("without a recorded basis", true, issued(), court(3, null, CourtOutcome.VACATED)),
                of("one basis of two", false, ON_TWO, court(3, "act-one", CourtOutcome.VACATED)),
                of(
                        "both",
                        true,
                        ON_TWO,
                        court(3, "act-one", CourtOutcome.VACATED),
                        court(4, "act-two", CourtOutcome.VACATED)),
                of(
                        "one basis twice",
                        false,
                        ON_TWO,
                        court(3, "act-one", CourtOutcome.VACATED),
                        court(4, "act-one", CourtOutcome.VACATED)),
                of("its only basis", true, issued("act-one"), court(3, "act-one", CourtOutcome.VACATED)),
                of("a basis that is not recorded", false, ON_TWO, court(3, "act-three", CourtOutcome.VACATED)),
                of("a basis where none is recorded", false, issued(), court(3, "act-one", CourtOutcome.VACATED)),
                of("another directive", false, ON_TWO, ruled(3, "2026-05-03", "other", CourtOutcome.VACATED)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VACATED")
    void noOtherRulingEndsIt(CourtOutcome outcome) {
        assertThat(directive(file(List.of(ON_TWO, court(3, null, outcome)))).open())
                .isTrue();
    }

    @Test
    void itGoesOnWhereTheRulingIsCorrectedOrRetracted() {
        ReleaseFact vacated = court(3, null, CourtOutcome.VACATED);
        assertThat(directive(file(List.of(ON_TWO, vacated, retracted(4, 3)))).open())
                .isTrue();
        CaseFile corrected = file(List.of(ON_TWO, vacated, corrected(4, court(3, null, CourtOutcome.UPHELD))));
        assertThat(directive(corrected).open()).isTrue();
        assertThat(period(corrected).open()).isTrue();
    }

    @Test
    void aLaterLiftingDoesNotMoveTheEnd() {
        CaseFile file = file(List.of(ON_TWO, court(3, null, CourtOutcome.VACATED), lifted(4, "2026-05-09", "d")));
        assertThat(directive(file).lifted()).isNull();
        assertThat(Objects.requireNonNull(period(file).ending()).when()).isEqualTo(on("2026-05-03"));
        assertThat(directive(file).ending()).isEqualTo(period(file).ending());
        assertThat(period(file).factIds()).hasSize(3);
    }

    /** What is over is not on hold, whichever was recorded first. */
    @Test
    void anEndEndsTheHold() {
        ReleaseFact stayed = court(3, null, CourtOutcome.STAY);
        for (ReleaseFact end : List.of(lifted(4, "2026-05-04", "d"), court(4, null, CourtOutcome.VACATED))) {
            DirectiveState over = directive(file(List.of(ON_TWO, stayed, end)));
            assertThat(over.open()).isFalse();
            assertThat(over.onHold()).isNull();
            assertThat(directive(file(List.of(ON_TWO, stayed, end, retracted(5, 4))))
                            .onHold())
                    .isEqualTo(on("2026-05-03"));
        }
        assertThat(directive(file(List.of(ON_TWO, lifted(2_000, "2026-05-02", "d"), stayed)))
                        .onHold())
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void itIsOnHold(String what, @Nullable String since, List<ReleaseFact> facts) {
        DirectiveState directive = directive(file(facts));
        assertThat(directive.onHold()).isEqualTo(since == null ? null : on(since));
        assertThat(directive.open()).isTrue();
    }

    static Stream<Arguments> itIsOnHold() {
        ReleaseFact stayed = court(3, null, CourtOutcome.STAY);
        return Stream.of(
                Arguments.of("stayed", "2026-05-03", List.of(ON_TWO, stayed)),
                Arguments.of("enjoined", "2026-05-03", List.of(ON_TWO, court(3, null, CourtOutcome.INJUNCTION))),
                Arguments.of("again", "2026-05-03", List.of(ON_TWO, stayed, court(4, null, CourtOutcome.STAY))),
                Arguments.of("upheld", null, List.of(ON_TWO, stayed, court(4, null, CourtOutcome.UPHELD))),
                Arguments.of("dismissed", null, List.of(ON_TWO, stayed, court(4, null, CourtOutcome.DISMISSED))),
                Arguments.of("denied", "2026-05-03", List.of(ON_TWO, stayed, court(4, null, CourtOutcome.STAY_DENIED))),
                Arguments.of("one basis", null, List.of(ON_TWO, court(3, "act-one", CourtOutcome.STAY))),
                Arguments.of("each basis", "2026-05-04", eachStayed()),
                Arguments.of("each basis, one upheld", null, eachStayed(court(5, "act-one", CourtOutcome.UPHELD))),
                Arguments.of("each basis, all upheld", null, eachStayed(court(5, null, CourtOutcome.UPHELD))),
                Arguments.of(
                        "one basis, before the other is set aside",
                        "2026-05-04",
                        List.of(
                                ON_TWO,
                                court(3, "act-one", CourtOutcome.STAY),
                                court(4, "act-two", CourtOutcome.VACATED))),
                Arguments.of(
                        "the basis that is left",
                        "2026-05-04",
                        List.of(
                                ON_TWO,
                                court(3, "act-one", CourtOutcome.VACATED),
                                court(4, "act-two", CourtOutcome.STAY))),
                Arguments.of(
                        "one basis upheld",
                        "2026-05-03",
                        List.of(ON_TWO, stayed, court(4, "act-one", CourtOutcome.UPHELD))));
    }

    private static List<ReleaseFact> eachStayed(ReleaseFact... later) {
        List<ReleaseFact> facts = new ArrayList<>(
                List.of(ON_TWO, court(3, "act-one", CourtOutcome.STAY), court(4, "act-two", CourtOutcome.INJUNCTION)));
        facts.addAll(List.of(later));
        return facts;
    }

    private static Arguments of(String what, boolean over, ReleaseFact... facts) {
        return Arguments.of(what, over, List.of(facts));
    }

    private static CourtRuled court(long n, @Nullable String basis, CourtOutcome outcome) {
        return new CourtRuled(
                id(n),
                on("2026-05-0" + n),
                cited(),
                null,
                null,
                new ShortText("Court of Examples"),
                null,
                new DirectiveId("d"),
                basis == null ? null : new Slug(basis),
                outcome);
    }

    private static DirectiveIssued issued(String... bases) {
        DirectiveIssued any = Facts.issued(2, "2026-05-01", "d", Force.BINDING);
        return new DirectiveIssued(
                any.factId(),
                any.occurred(),
                any.citations(),
                null,
                null,
                any.directiveId(),
                any.agencies(),
                any.instrument(),
                any.force(),
                any.measures(),
                any.audience(),
                any.title(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Stream.of(bases)
                        .map(basis -> new LegalBasis(new Slug(basis), new LongText(basis)))
                        .toList(),
                null);
    }

    private static CaseFile file(List<ReleaseFact> facts) {
        List<ReleaseFact> all = new ArrayList<>(List.of(registered(1)));
        all.addAll(facts);
        return CaseHistory.of(RecordedCase.inTurn(all)).file();
    }

    private static DirectiveState directive(CaseFile file) {
        return Objects.requireNonNull(file.directives().get(new DirectiveId("d")));
    }

    private static TreatmentPeriod period(CaseFile file) {
        return file.treatments().getFirst();
    }
}
