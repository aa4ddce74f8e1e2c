package org.modeldocket.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/** The case that a reader means comes first. */
class SearchRankTest {
    @TempDir
    private Path directory;

    /** Two hundred searches as a reader would type them: the case that is meant is the first in 95 of 100. */
    @Test
    void theCaseThatIsMeantIsTheFirst() {
        List<String> families = List.of(
                "Claude Fable",
                "Gemini Ultra",
                "Granite Coder",
                "Nemotron",
                "Command",
                "Phi",
                "Mistral Large",
                "Jamba");
        List<String> companies = List.of(
                "Anthropic",
                "Google DeepMind",
                "IBM Research",
                "Nvidia",
                "Cohere",
                "Microsoft",
                "Mistral AI",
                "AI21 Labs");
        List<String> kinds = List.of("", " Mini", "-VL", " 405B", " Instruct");
        List<String[]> asked = new ArrayList<>();
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            for (int i = 0; i < 40; i++) {
                String company = companies.get(i % 8);
                String model = families.get(i % 8) + "-" + (2 + i / 8) + "." + (i % 3) + kinds.get(i / 8);
                ReleaseId id = new ReleaseId("case-" + i);
                record.tell(
                        id,
                        registered(i + 1, "company-" + i % 8, company, model),
                        Facts.submitted(100 + i, "2026-01-01", SampleFacts.AGENCY),
                        Facts.issued(200 + i, "2026-01-02", "directive-" + i, Force.BINDING, SampleFacts.AGENCY));
                String word = families.get(i % 8).split(" ")[0];
                asked.add(new String[] {model, id.value()});
                asked.add(new String[] {model.toLowerCase(Locale.ROOT).replace('-', ' '), id.value()});
                asked.add(new String[] {company + " " + model, id.value()});
                asked.add(new String[] {model.replace(" ", "-") + " " + company.split(" ")[0], id.value()});
                asked.add(new String[] {word.length() < 5 ? model : model.replace(word, mistyped(word)), id.value()});
            }
            assertThat(asked).hasSize(200);
            List<String> wrong = asked.stream()
                    .filter(one -> !first(views, one[0]).equals(one[1]))
                    .map(one -> one[0] + " -> " + first(views, one[0]))
                    .toList();
            assertThat(wrong).hasSizeLessThanOrEqualTo(10);
        }
    }

    private static String mistyped(String word) {
        return word.charAt(0) + word.substring(2, 3) + word.charAt(1) + word.substring(3);
    }

    private static String first(RunningViews views, String q) {
        return views
                .caughtUp()
                .the(Search.class)
                .find(SearchQuery.of(SearchText.parse(q), null, false), BitemporalPoint.NOW, PageRequest.first())
                .answer()
                .page()
                .items()
                .stream()
                .findFirst()
                .map(SearchItem::id)
                .orElse("nothing");
    }

    private static ReleaseFact registered(long n, String id, String company, String model) {
        String json = "{\"factId\":\"" + SampleFacts.id(n) + "\",\"citations\":[],\"company\":{\"id\":\"" + id
                + "\",\"name\":\"" + company + "\"},\"model\":\"" + model + "\"}";
        return FactJson.read("release-registered", 1, json.getBytes(StandardCharsets.UTF_8));
    }
}
