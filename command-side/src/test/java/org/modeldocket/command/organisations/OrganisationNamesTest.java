package org.modeldocket.command.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;

/** The newest wording of the naming statement counts whose correction is not retracted. */
class OrganisationNamesTest {
    private static final OrganisationClaim.Key COMPANY =
            new OrganisationClaim.Key(OrganisationKind.COMPANY, "company", false);

    /** The name of a registration, then facts from number 2 on: a corrected name, -n retracts fact n, +n reinstates it. */
    @ParameterizedTest
    @CsvSource({
        "A B, B",
        "A B -2, A",
        "A B -2 +2, B",
        "A B A, A",
        "A B A -3, B",
        "A B A -2, A",
        "A A B -2, B",
        "A A B -3, A",
        "A B B -2, B",
        "A B B -3, B",
        "A B B -2 -3, A",
        "A B B -2 -3 +2, B",
        "A B B B -3 -2, B",
        "A B C -3 -2 +2, B",
        "A B -2 B, B",
        "A B -2 B +2 -4, B"
    })
    void aNameIsThatOfTheNewestCorrectionThatStands(String facts, String name) {
        OrganisationNames names = new OrganisationNames();
        OrganisationNames restored = new OrganisationNames();
        long n = 0;
        for (String word : facts.split(" ")) {
            Naming naming = Naming.of("release", Facts.revised(++n, word, OrganisationNamesTest::registered));
            names.add(naming, n);
            // As a start begins with a snapshot and goes on with the facts behind it.
            restored.add(naming, n);
            byte[] snapshot = restored.snapshot();
            restored = new OrganisationNames();
            assertThat(restored.restore(snapshot, n - 1)).isFalse();
            assertThat(restored.restore(snapshot, n)).isTrue();
            assertThat(restored.position()).isEqualTo(n);
        }
        assertThat(names.value(COMPANY)).isEqualTo(name);
        assertThat(restored.value(COMPANY)).isEqualTo(name);
    }

    @Test
    void renamingsAreRestoredToo() {
        OrganisationNames names = new OrganisationNames();
        names.add(Naming.of("release", registered("A")), 1);
        names.add(Naming.of("company:company", Facts.renamed(2, "2026-03", "B")), 2);
        names.add(Naming.of("company:company", Facts.renamed(3, "2026-01", "C")), 3);
        assertThat(names.value(COMPANY)).isEqualTo("B");
        OrganisationNames restored = new OrganisationNames();
        assertThat(restored.restore(names.snapshot(), 3)).isTrue();
        assertThat(restored.value(COMPANY)).isEqualTo("B");
        restored.add(Naming.of("company:company", Facts.retracted(4, 2)), 4);
        assertThat(restored.value(COMPANY)).isEqualTo("C");
    }

    private static ReleaseFact registered(String name) {
        return Facts.registered(1, "company", name);
    }
}
