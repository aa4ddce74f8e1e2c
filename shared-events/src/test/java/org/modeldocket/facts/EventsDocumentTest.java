package org.modeldocket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code docs/events.md} is made from the facts themselves. After a change: {@code mvn test -pl shared-events
 * -Dtest=EventsDocumentTest -Dupdate=true}.
 */
class EventsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "events.md");
    private static final List<String> COMMON = List.of("factId", "occurred", "citations", "note", "sameHappeningAs");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ShortText", "text, one line, at most 300 characters"),
            Map.entry("ModelName", "text, one line, at most 500 characters"),
            Map.entry("LongText", "text, at most 4,000 characters"),
            Map.entry("EdtfDate", "EDTF date"),
            Map.entry("Occurred", "`edtf`, `asStated`?"),
            Map.entry("PlannedDate", "EDTF date or, with the words of the source, `edtf` and `asStated`"),
            Map.entry("Company", "`id`, `name`"),
            Map.entry("Customer", "`id`, `name`"),
            Map.entry("Capability", "`id`, `name`"),
            Map.entry("Agency", "`id`, `name`, `jurisdiction`?"),
            Map.entry(
                    "Citation",
                    "`publisher`, `title`, `url`?, `publishedOn`?, `retrievedAt`?, `quote`?, `locator`?, `basis`?, `restsOn`?"),
            Map.entry("Measure", "a named measure, or `{\"kind\":\"OTHER\",\"text\":…}`"),
            Map.entry(
                    "Audience",
                    "a kind, or `kind`, `description`?, `atLeast`?, `atMost`?, `listPublished`?, `jurisdiction`?; kinds: "
                            + Stream.of(Audience.Kind.values()).map(Enum::name).collect(Collectors.joining(", "))),
            Map.entry("LegalIdentifier", "`scheme`, `value`"),
            Map.entry("LegalBasis", "`id`, unique in the list, and `text`"),
            Map.entry("Jurisdiction", "ISO 3166 code, or EU"),
            Map.entry("FactId", "UUID"),
            Map.entry("ReleaseId", "id"),
            Map.entry("DirectiveId", "id"),
            Map.entry("SuspensionId", "id"),
            Map.entry("PreviewId", "id"),
            Map.entry("ReleaseFact", "a fact with its `type`; stored with its `revision`, which is not sent"),
            Map.entry("Boolean", "true or false"),
            Map.entry("Slug", "id"),
            Map.entry("CurrencyCode", "ISO 4217 code, such as USD"),
            Map.entry("long", "whole number, from 1 to 2^53-1"),
            Map.entry("Integer", "whole number, from 1"),
            Map.entry("boolean", "true or false"));

    private static final String OLDER_REVISIONS = """

            ## Older revisions

            A stored fact keeps the revision at which it was written; the server reads it as the newest. Stored facts, for example
            the leaves of the transparency log, include older revisions:

            | fact, revision | differs from the newest |
            |---|---|
            | `evaluation-reported`, 1 | `capabilities` is a list of names, each a text of one line; the id follows from the name as in a request, and is `capability-` with the first 8 hex digits of the SHA-256 of a name that has no Latin letter or digit |
            | `directive-issued`, `directive-amended`, 1 | an audience is a kind alone; a date is EDTF alone; `jurisdiction`, `form`, `publicity`, `identifiers`, `legalBasis` and `penalty` are not there |
            | `preview-granted`, `preview-extended`, `target-date-announced`, 1 | a date is EDTF alone |
            | `access-suspended`, `generally-released`, 1 | an audience is a kind alone |
            | `access-restored`, 1 | has no `audience`: it ends the suspension |
            | `fact-corrected`, 1 | its replacement is of the first revision where it is one of these |
            """;

    @Test
    void saysWhatTheFactsAre() throws IOException {
        String made = document();
        if (Boolean.getBoolean("update")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    private static String document() {
        List<ReleaseFact> samples = SampleFacts.oneOfEach();
        StringBuilder text = new StringBuilder(
                """
                # Facts

                Made from the code by `EventsDocumentTest`; do not edit. A fact is stored and published as its logical name,
                its revision and canonical JSON (RFC 8785). A member marked ? may be absent.

                ## All facts

                | member | what |
                |---|---|
                | `factId` | UUID |
                | `occurred` | %s: an EDTF date, and the words of the source; may be absent in a registration and in facts about facts; that of `nothing-found` follows from `searchedOn` |
                | `citations` | list of: %s; at least one, except for `release-registered` and `citation-added` |
                | `note`? | text, at most 4,000 characters |
                | `sameHappeningAs`? | the `factId` of a statement: another account of what that one tells; not in a registration or in facts about facts |

                ```json
                %s
                ```

                The members and examples below leave these out.
                """.formatted(WORDS.get("Occurred"), WORDS.get("Citation"), json(samples.getFirst(), true)));
        for (ReleaseFact fact : samples) {
            FactType type = FactType.of(fact);
            text.append("\n## ")
                    .append(type.logicalName())
                    .append(", revision ")
                    .append(type.revision());
            text.append("\n\n| member | what |\n|---|---|\n");
            List<RecordComponent> members = Arrays.asList(type.factClass().getRecordComponents());
            for (RecordComponent member : members) {
                if (COMMON.contains(member.getName())) {
                    continue;
                }
                text.append("| `").append(member.getName()).append('`');
                text.append(member.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "");
                text.append(" | ").append(words(member.getGenericType())).append(" |\n");
            }
            text.append("\n```json\n").append(json(fact, false)).append("\n```\n");
        }
        return text.append(OLDER_REVISIONS).toString();
    }

    /** The members that all facts have, or the others; of a replacement too. */
    private static String json(ReleaseFact fact, boolean common) {
        ObjectNode members = FactJson.mapper().valueToTree(fact);
        if (common) {
            return members.retain(COMMON).toString();
        }
        if (members.get("replacement") instanceof ObjectNode replacement) {
            replacement.remove(COMMON);
        }
        return members.remove(COMMON).toString();
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of: " + words(list.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        String words = WORDS.get(raw.getSimpleName());
        assertThat(words).as("words for " + raw).isNotNull();
        return words;
    }
}
