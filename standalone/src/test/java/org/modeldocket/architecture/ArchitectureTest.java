package org.modeldocket.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps every rule, and every rule trips over a violation planted for it: a rule without teeth fails here. */
class ArchitectureTest {
    private static final String PRODUCT = "org.modeldocket";
    private static final String PLANTED = "org.modeldocket.architecture.planted";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(PRODUCT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    static Set<String> rules() {
        return Rules.of(PRODUCT).keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(String rule) {
        assertThat(Rules.of(PRODUCT)
                        .get(rule)
                        .evaluate(CLASSES)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationTrips(String rule) {
        assertThat(Rules.of(PLANTED).get(rule).evaluate(VIOLATIONS).hasViolation())
                .isTrue();
    }

    /** A rule about a package that is not there would pass for ever. */
    @Test
    void thePackagesThatTheRulesNameAreThere() {
        Set<String> packages = CLASSES.stream().map(c -> c.getPackageName()).collect(Collectors.toSet());
        assertThat(packages)
                .containsAll(List.of(
                        PRODUCT + ".facts",
                        PRODUCT + ".vocabulary",
                        PRODUCT + ".time",
                        PRODUCT + ".casefile",
                        PRODUCT + ".wire",
                        PRODUCT + ".command.decision",
                        PRODUCT + ".command.axon",
                        PRODUCT + ".command.record",
                        PRODUCT + ".command.record.commit",
                        PRODUCT + ".command.submission",
                        PRODUCT + ".platform.stream",
                        PRODUCT + ".command.log",
                        PRODUCT + ".command.log.tree",
                        PRODUCT + ".command.log.note",
                        PRODUCT + ".command.log.audit",
                        PRODUCT + ".command.api",
                        PRODUCT + ".query.paging",
                        PRODUCT + ".query.bitemporal",
                        PRODUCT + ".query.timeline",
                        PRODUCT + ".query.cases",
                        PRODUCT + ".query.matrix",
                        PRODUCT + ".query.registers",
                        PRODUCT + ".query.compare",
                        PRODUCT + ".query.statistics",
                        PRODUCT + ".query.statistics.method"));
    }
}
