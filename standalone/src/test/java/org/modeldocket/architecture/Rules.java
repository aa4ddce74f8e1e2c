package org.modeldocket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** What may know what, by the root of the packages that it is checked on: the product's, or those of the planted violations. */
final class Rules {
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.axonframework..", "tools.jackson..", "com.fasterxml..", "java.sql..", "org.h2.."
    };

    private Rules() {}

    static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put(
                "the command side does not know the query side",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".query.."));
        rules.put(
                "the query side does not know the command side",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".command.."));
        rules.put(
                "facts, words, dates and the fold know no framework",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                root + ".facts..", root + ".vocabulary..", root + ".time..", root + ".casefile..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS));
        rules.put(
                "decisions know no framework",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".command.decision..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS));
        rules.put(
                "decisions and the fold read no clock and use no randomness",
                readNoClock(root + ".command.decision..", root + ".casefile..", root + ".facts.."));
        rules.put(
                "questions and their writers read no clock and use no randomness",
                readNoClock(
                        root + ".query.bitemporal..",
                        root + ".query.timeline..",
                        root + ".query.cases..",
                        root + ".query.matrix..",
                        root + ".query.registers..",
                        root + ".query.statistics..",
                        root + ".query.compare.."));
        rules.put(
                "statistical methods know nothing of the record",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".query.statistics.method..")
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + "..")
                                .and(not(resideInAPackage(root + ".query.statistics.method..")))));
        rules.put(
                "nothing but the start reads the wall clock",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
        rules.put(
                "stores and writers are package-private",
                classes()
                        .that(resideInAPackage(root + ".query..")
                                .and(simpleNameEndingWith("Store").or(simpleNameEndingWith("Writer")))
                                .and(not(INTERFACES)))
                        .should()
                        .notBePublic());
        rules.put(
                "the auditor knows no server",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".command.log.audit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "org.axonframework..", "jakarta.."));
        rules.put(
                "only the api packages and the pages know the web",
                noClasses()
                        .that(resideInAnyPackage(
                                root + ".command.decision..",
                                root + ".command.axon..",
                                root + ".command.submission..",
                                root + ".command.record..",
                                root + ".command.log",
                                root + ".command.log.tree..",
                                root + ".command.log.note..",
                                root + ".command.log.audit.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."));
        rules.put(
                "on the command side only axon imports Axon",
                noClasses()
                        .that(resideInAPackage(root + ".command..")
                                .and(not(resideInAPackage(root + ".command.axon.."))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.axonframework.."));
        rules.put(
                "packages form no cycle",
                slices().assignedFrom(new PackagesOutsideTheQuerySide(root))
                        .should()
                        .beFreeOfCycles());
        return rules;
    }

    /** The query side is left out: its projection and the packages that it fills still know each other. */
    private record PackagesOutsideTheQuerySide(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            return !name.startsWith(root) || name.startsWith(root + ".query")
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(name);
        }

        @Override
        public String getDescription() {
            return "packages outside the query side";
        }
    }

    private static ArchRule readNoClock(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "tell the time or choose at random",
                        (JavaClass c) -> c.isEquivalentTo(Clock.class)
                                || c.isAssignableTo(java.util.Random.class)
                                || c.getName().equals("java.util.concurrent.ThreadLocalRandom")))
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime");
    }
}
