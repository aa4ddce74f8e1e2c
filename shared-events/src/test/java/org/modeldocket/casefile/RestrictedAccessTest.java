package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.restoredForSome;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.on;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** A suspension that ends for some and goes on for the others. */
class RestrictedAccessTest {
    private static final ReleaseFact SUSPENDED = suspended(2, "2026-06-12", "s");
    private static final ReleaseFact SOME = restoredForSome(3, "2026-06-26", "s");

    @Test
    void theSuspensionGoesOnForTheOthers() {
        CaseFile file = history(SUSPENDED, SOME).file();
        assertThat(file.standing()).isEqualTo(Standing.RESTRICTED);
        assertThat(says(file)).containsExactly("SUSPENSION 2026-06-12..", "RESTRICTED_ACCESS 2026-06-26..");
        SuspensionState suspension = file.suspensions().iterator().next();
        assertThat(suspension.open()).isTrue();
        assertThat(suspension.restored()).isNull();
        assertThat(suspension.restorations()).singleElement().satisfies(some -> {
            assertThat(some.audience()).containsExactly(Audience.of(Audience.Kind.LISTED_ORGANISATIONS));
            assertThat(some.factId()).isEqualTo(SOME.factId());
        });
    }

    @Test
    void moreOfThemKeepThePeriodOfTheFirst() {
        CaseFile file =
                history(SUSPENDED, SOME, restoredForSome(4, "2026-06-28", "s")).file();
        assertThat(says(file)).containsExactly("SUSPENSION 2026-06-12..", "RESTRICTED_ACCESS 2026-06-26..");
        assertThat(file.treatments().get(1).factIds()).hasSize(2);
        assertThat(file.suspensions().iterator().next().restorations()).hasSize(2);
    }

    @Test
    void theRestorationForAllEndsBoth() {
        CaseFile file = history(SUSPENDED, SOME, restored(4, "2026-06-30", "s")).file();
        assertThat(file.standing()).isEqualTo(Standing.RECORDED);
        assertThat(says(file))
                .containsExactly("SUSPENSION 2026-06-12..2026-06-30", "RESTRICTED_ACCESS 2026-06-26..2026-06-30");
    }

    @Test
    void allNamedIsAllAsWell() {
        CaseFile file = history(SUSPENDED, SOME, restored(4, "2026-06-30", "s", Audience.ALL))
                .file();
        assertThat(file.standing()).isEqualTo(Standing.RECORDED);
        assertThat(file.countOpen(Treatment.SUSPENSION)).isZero();
    }

    @Test
    void soAreTheOnesThatWereSuspended() {
        Audience listed = Audience.of(Audience.Kind.LISTED_ORGANISATIONS);
        ReleaseFact both = suspended(2, "2026-06-12", "s", Audience.FOREIGN_NATIONALS, listed);
        assertThat(says(history(both, SOME).file()))
                .containsExactly("SUSPENSION 2026-06-12..", "RESTRICTED_ACCESS 2026-06-26..");
        CaseFile file = history(both, SOME, restored(4, "2026-06-30", "s", Audience.FOREIGN_NATIONALS))
                .file();
        assertThat(says(file))
                .containsExactly("SUSPENSION 2026-06-12..2026-06-30", "RESTRICTED_ACCESS 2026-06-26..2026-06-30");
        assertThat(file.suspensions().iterator().next().restored())
                .hasToString(on("2026-06-30").toString());
        CaseFile later = history(
                        both,
                        SOME,
                        restored(4, "2026-06-30", "s", Audience.FOREIGN_NATIONALS),
                        restoredForSome(5, "2026-07", "s"))
                .file();
        assertThat(says(later)).isEqualTo(says(file));
    }

    @Test
    void soDoesAWithdrawal() {
        CaseFile file = history(SUSPENDED, SOME, withdrawn(4, "2026-07")).file();
        assertThat(file.standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(says(file))
                .containsExactly(
                        "SUSPENSION 2026-06-12..2026-07",
                        "RESTRICTED_ACCESS 2026-06-26..2026-07",
                        "WITHDRAWAL 2026-07..");
    }

    @Test
    void outweighsAGeneralRelease() {
        assertThat(history(released(4, "2026-06-09"), SUSPENDED, SOME).file().standing())
                .isEqualTo(Standing.RESTRICTED);
    }

    @Test
    void beginsAndEndsOnItsDays() {
        CaseHistory history = history(SUSPENDED, SOME, restored(4, "2026-06-30", "s"));
        assertThat(standing(history, "2026-06-25")).containsExactly(Standing.SUSPENDED);
        assertThat(standing(history, "2026-06-26")).containsExactly(Standing.RESTRICTED);
        assertThat(standing(history, "2026-06-29")).containsExactly(Standing.RESTRICTED);
        assertThat(standing(history, "2026-06-30")).containsExactly(Standing.RECORDED);
    }

    @Test
    void aVagueDayLeavesBothPossible() {
        CaseHistory history = history(SUSPENDED, restoredForSome(3, "2026-06", "s"));
        assertThat(standing(history, "2026-06-20")).containsExactly(Standing.SUSPENDED, Standing.RESTRICTED);
        assertThat(standing(history, "2026-06-30")).containsExactly(Standing.RESTRICTED);
    }

    private static Iterable<Standing> standing(CaseHistory history, String day) {
        return history.validAt(LocalDate.parse(day)).marked().possible().standings();
    }

    private static CaseHistory history(ReleaseFact... facts) {
        return RecordedCase.history(
                Stream.concat(Stream.of(registered(1)), Stream.of(facts)).toArray(ReleaseFact[]::new));
    }

    private static List<String> says(CaseFile file) {
        return file.treatments().stream().map(RestrictedAccessTest::says).toList();
    }

    private static String says(TreatmentPeriod period) {
        return period.kind() + " " + period.from().edtf() + ".."
                + (period.to() == null ? "" : period.to().edtf());
    }
}
