package org.modeldocket.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;

/**
 * Every type of fact has all that belongs to it. A failure names the file and what it lacks: the list in CONTRIBUTING, "How to add
 * a fact", as a test.
 */
class FactTypesTest {
    private static final Set<String> COMMON = Set.of("factId", "occurred", "citations", "note", "sameHappeningAs");

    /** Members that sentences and links show, so that the list of details needs no label for them. */
    private static final Set<String> IN_THE_SENTENCE = Set.of(
            "company",
            "model",
            "version",
            "basis",
            "outcome",
            "force",
            "measures",
            "audience",
            "title",
            "stance",
            "announcedBy",
            "imposedBy",
            "grantedBy",
            "customerByCustomer",
            "previewId",
            "amount",
            "atLeast",
            "atMost",
            "currency",
            "decision",
            "listPublished",
            "as",
            "into",
            "name",
            "perDay",
            "plaintiff",
            "searchedOn",
            "rank",
            "step",
            "target",
            "targetFactId",
            "replacement",
            "citation");

    private final List<String> missing = new ArrayList<>();

    @Test
    void everyTypeIsWhole() throws IOException {
        Properties texts = texts();
        String vocabulary = resource("/org/modeldocket/query/vocabulary/vocabulary.yaml");
        String events = Files.readString(Path.of("..", "docs", "events.md"));
        String slices = Files.readString(Path.of("..", "docs", "slices.md"));
        for (FactType type : FactType.values()) {
            String name = type.logicalName();
            need(permitted().contains(type.factClass()), "ReleaseFact.java", "the list of what it permits", type);
            need(samples().contains(type), "SampleFacts.java", "oneOfEach", type);
            need(Life.facts().containsKey(name) || isKept(type), "Life.java", "facts", type);
            for (int revision = 1; revision <= type.revision(); revision++) {
                String file = "contract/" + name + ".r" + revision + ".json";
                need(FactType.class.getResource("/" + file) != null, file, "the approved JSON", type);
            }
            need(texts.containsKey("type." + name), "messages.properties", "type." + name, type);
            need(hasSentence(texts, type), "messages.properties", "sentence." + name, type);
            for (RecordComponent member : own(type)) {
                String label = "detail." + label(member.getName());
                need(
                        IN_THE_SENTENCE.contains(member.getName()) || texts.containsKey(label),
                        "messages.properties",
                        label,
                        type);
            }
            need(vocabulary.contains("\n  " + name + ": {text:"), "vocabulary.yaml", name, type);
            need(
                    events.contains("\n## " + name + ", revision " + type.revision() + "\n"),
                    "docs/events.md",
                    name,
                    type);
            need(slices.contains('`' + name + '`'), "docs/slices.md", name, type);
        }
        Set<Class<?>> named =
                Stream.of(FactType.values()).map(FactType::factClass).collect(Collectors.toSet());
        permitted().stream()
                .filter(fact -> !named.contains(fact))
                .forEach(fact -> missing.add("ReleaseFact.java: FactType, for " + fact.getSimpleName()));
        assertThat(missing).as("what is missing, by file").isEmpty();
    }

    private void need(boolean there, String file, String what, FactType type) {
        if (!there) {
            missing.add(file + ": " + what + ", for " + type);
        }
    }

    /** One sentence, or one for each value of an enum. */
    private static boolean hasSentence(Properties texts, FactType type) {
        String key = "sentence." + type.logicalName();
        return texts.containsKey(key)
                || own(type).stream()
                        .filter(member -> member.getType().isEnum())
                        .anyMatch(member -> Stream.of(member.getType().getEnumConstants())
                                .allMatch(value -> texts.containsKey(key + "." + value)));
    }

    private static List<RecordComponent> own(FactType type) {
        return Stream.of(type.factClass().getRecordComponents())
                .filter(member -> !COMMON.contains(member.getName()))
                .toList();
    }

    /** The name that a label has for a member. */
    private static String label(String member) {
        return switch (member) {
            case "agencies" -> "agency";
            case "directiveId" -> "directive";
            case "suspensionId" -> "suspension";
            default -> member;
        };
    }

    private static boolean isKept(FactType type) {
        return type == FactType.RELEASE_REGISTERED
                || RecordKeeping.class.isAssignableFrom(type.factClass())
                || OrganisationFact.class.isAssignableFrom(type.factClass());
    }

    private static Set<Class<?>> permitted() {
        return permitted(ReleaseFact.class).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> permitted(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(FactTypesTest::permitted)
                : Stream.of(family);
    }

    private static Set<FactType> samples() {
        return SampleFacts.oneOfEach().stream().map(FactType::of).collect(Collectors.toSet());
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (InputStream file = FactTypesTest.class.getResourceAsStream("/messages.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
        }
        return texts;
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = FactTypesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
