package org.modeldocket.query.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/vocabulary.md} is made from the vocabulary and from {@code vocabulary/instances.yaml}. After a change: {@code mvn test
 * -pl query-side -am -Dtest=VocabularyDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class VocabularyDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "vocabulary.md");

    /** @param sources keys of the sources */
    record InstrumentText(String name, List<String> sources, String can, String cannot) {}

    record Instances(
            Map<String, TermSource> sources,
            Map<String, Map<String, List<String>>> instances,
            List<InstrumentText> instruments) {}

    private final List<TermList> lists = new Vocabulary().lists();
    private final Instances real = instances();
    private final Set<String> cited = new HashSet<>();

    @Test
    void saysWhatTheVocabularySays() throws IOException {
        String made = document();
        if (Boolean.getBoolean("update")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
        assertThat(cited).isEqualTo(real.sources().keySet());
    }

    @Test
    void everyInstanceIsOfATerm() {
        List<String> terms = lists.stream()
                .flatMap(list -> list.terms().stream().map(term -> list.name() + " " + term.term()))
                .toList();
        List<String> shown = new ArrayList<>();
        real.instances().forEach((list, of) -> of.keySet().forEach(term -> shown.add(list + " " + term)));
        assertThat(terms).containsAll(shown);
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
                # Vocabulary

                Every term with its meaning, the version that brought it, and one real instance with the page where it was read. “None found yet” is said of our search, not of the world. The meanings are those of `/api/vocabulary` and `/vocabulary`; `VocabularyDocumentTest` makes this page from them.

                A fact that a page reports is that page's claim. Instances from later reports about GPT-5.6, Fable 5 and Mythos 5 contradict each other in places; each cell names the one page that it follows.

                ## What can be recorded of public instruments, and what cannot

                | instrument | can | cannot |
                |---|---|---|
                """);
        real.instruments()
                .forEach(instrument -> text.append("| %s (%s) | %s | %s |\n"
                        .formatted(
                                instrument.name(),
                                instrument.sources().stream().map(this::link).collect(Collectors.joining("; ")),
                                instrument.can(),
                                instrument.cannot())));
        for (TermList list : lists) {
            text.append("\n## %s\n\n%s\n\n| term | meaning | since | instance |\n|---|---|---|---|\n"
                    .formatted(list.name(), list.definition()));
            list.terms()
                    .forEach(term -> text.append("| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    term.term(), term.definition(), term.since(), instance(list.name(), term.term()))));
        }
        return text.toString();
    }

    private String instance(String list, String term) {
        List<String> instance = real.instances().getOrDefault(list, Map.of()).getOrDefault(term, List.of());
        return instance.isEmpty()
                ? "none found yet"
                : "%s (%s)".formatted(instance.getFirst(), link(instance.getLast()));
    }

    private String link(String key) {
        TermSource source = real.sources().get(key);
        assertThat(source).as("the source " + key).isNotNull();
        cited.add(key);
        return source.url() == null ? source.title() : "[%s](%s)".formatted(source.title(), source.url());
    }

    private static Instances instances() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("vocabulary/instances.yaml"));
        return JsonMapper.shared().convertValue(yaml.getObject(), Instances.class);
    }
}
