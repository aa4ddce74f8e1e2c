package org.modeldocket.query.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.core.io.ByteArrayResource;

/** Every term that a fact may hold, or that is derived from facts, is defined, with its source and since when. */
class VocabularyTest {
    private static final List<Class<?>> DERIVED = List.of(Standing.class, Treatment.class, CustomerState.Status.class);

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void definesWhatFactsSayAndWhatIsDerivedFromThem() {
        Map<String, List<String>> used = new TreeMap<>();
        used.put(
                "FactType",
                Stream.of(FactType.values()).map(FactType::logicalName).sorted().toList());
        Set<Class<?>> seen = new HashSet<>();
        Stream.of(FactType.values()).forEach(type -> collect(type.factClass(), seen));
        Stream.concat(seen.stream().filter(Class::isEnum), DERIVED.stream())
                .forEach(type -> used.put(
                        nameOf(type),
                        Stream.of(type.getEnumConstants())
                                .map(Object::toString)
                                .sorted()
                                .toList()));
        Map<String, List<String>> defined = vocabulary.lists().stream()
                .collect(Collectors.toMap(
                        TermList::name,
                        list -> list.terms().stream().map(Term::term).sorted().toList(),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(defined).containsExactlyInAnyOrderEntriesOf(used);
    }

    @Test
    void saysWhichRevisionOfAFactIsWritten() {
        assertThat(vocabulary.lists().getFirst().terms())
                .allSatisfy(term -> assertThat(term.revision())
                        .isEqualTo(FactType.named(term.term()).revision()));
    }

    /** So that the running version knows every term. */
    @Test
    void aVersionIsOneOfTheChangelogAndTheNewestIsTheBuilt() throws IOException {
        String changelog = Files.readString(Path.of("..", "CHANGELOG.md"));
        String pom = Files.readString(Path.of("..", "pom.xml"));
        assertThat(first("\n## \\[([^]]+)]", changelog))
                .isEqualTo(first("<artifactId>model-docket</artifactId>\\s*<version>([^<]+)<", pom));
        assertThat(vocabulary.lists())
                .allSatisfy(list -> assertThat(list.terms())
                        .allSatisfy(term -> assertThat(changelog).contains("\n## [" + term.since() + "]")));
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void aConstantIsExplainedByItsOwnList() {
        assertThat(vocabulary.definition(Treatment.PREVIEW)).startsWith("A limited group");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {since: 0.1.0, source: own}                           | Force BINDING has no text
            {text: '', since: 0.1.0, source: own}                 | Force BINDING has no text
            {text: It is an order., source: own}                  | Force BINDING has no since
            {text: It is an order., since: 0.1.0}                 | Force BINDING has no source
            {text: It is an order., since: 0.1.0, source: nobody} | Force BINDING has no source among the sources
            """)
    void aTermThatLacksSomethingIsRefused(String term, String message) {
        String file =
                "sources: {own: {title: Us}}\nfacts: {}\nenums: {Force: {text: t, values: {BINDING: " + term + "}}}\n";
        assertThatThrownBy(() -> VocabularyFile.read(new ByteArrayResource(file.getBytes(UTF_8)))
                        .lists())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("vocabulary.yaml: " + message);
    }

    /** All types that a member of it may have, and theirs. */
    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> raw && seen.add(raw) && raw.isRecord()) {
            for (RecordComponent member : raw.getRecordComponents()) {
                collect(member.getGenericType(), seen);
            }
        }
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return type == CustomerState.Status.class
                ? "CustomerFileStatus"
                : outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }
}
