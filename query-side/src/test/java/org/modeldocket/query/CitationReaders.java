package org.modeldocket.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small strict readers of the formats of reference managers, which know nothing of what wrote them. */
public final class CitationReaders {
    private static final Pattern RIS = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");
    private static final Pattern FIELD = Pattern.compile("([a-z]+) = \\{");
    private static final Map<String, String> COMMANDS = Map.of(
            "\\textbackslash{}", "\\",
            "\\textasciitilde{}", "~",
            "\\textasciicircum{}", "^",
            "\\textbraceleft{}", "{",
            "\\textbraceright{}", "}");

    private CitationReaders() {}

    /** The fields of the one entry, as TeX sets them. */
    public static Map<String, String> bibTex(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-bibtex");
        String text = answer.body();
        assertThat(text).startsWith("@misc{modeldocket-").endsWith("\n}\n");
        Map<String, String> fields = new LinkedHashMap<>();
        int at = text.indexOf(',');
        Matcher field = FIELD.matcher(text);
        while (field.find(at)) {
            int end = closing(text, field.end());
            assertThat(fields.put(field.group(1), text.substring(field.end(), end)))
                    .isNull();
            at = end + 1;
        }
        assertThat(text.substring(at).strip()).isEqualTo("}");
        fields.replaceAll((name, value) -> name.equals("url") ? value : plain(value));
        return fields;
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new AssertionError("braces do not close in " + text);
    }

    private static String plain(String tex) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < tex.length(); ) {
            String rest = tex.substring(i);
            String command = COMMANDS.keySet().stream()
                    .filter(rest::startsWith)
                    .findFirst()
                    .orElse(null);
            if (command != null) {
                plain.append(COMMANDS.get(command));
                i += command.length();
            } else if (tex.charAt(i) == '\\') {
                assertThat("#$%&_").contains(tex.substring(i + 1, i + 2));
                plain.append(tex.charAt(i + 1));
                i += 2;
            } else {
                assertThat("#$%&_~^").doesNotContain(tex.substring(i, i + 1));
                if (tex.charAt(i) != '{' && tex.charAt(i) != '}') {
                    plain.append(tex.charAt(i));
                }
                i++;
            }
        }
        return plain.toString();
    }

    /** The tags of the one reference. */
    public static Map<String, String> ris(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/x-research-info-systems");
        String text = answer.body();
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        LinkedHashMap<String, String> tags = new LinkedHashMap<>();
        for (String line : text.split("\r\n")) {
            Matcher tag = RIS.matcher(line);
            assertThat(tag.matches()).as(line).isTrue();
            assertThat(tags.put(tag.group(1), tag.group(2))).as(line).isNull();
        }
        assertThat(tags.firstEntry()).isEqualTo(Map.entry("TY", "DATA"));
        assertThat(tags.lastEntry()).isEqualTo(Map.entry("ER", ""));
        return tags;
    }

    /** The one item. */
    public static JsonNode csl(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.citationstyles.csl+json");
        JsonNode items = new JsonMapper().readTree(answer.body());
        assertThat(items.size()).isEqualTo(1);
        JsonNode item = items.get(0);
        assertThat(item.propertyNames())
                .containsOnly("id", "type", "title", "author", "publisher", "issued", "version", "URL", "note");
        assertThat(item.path("type").asString()).isEqualTo("dataset");
        assertThat(item.path("author").toString()).isEqualTo("[{\"literal\":\"Model Docket\"}]");
        item.path("issued")
                .path("date-parts")
                .forEach(parts -> assertThat(parts.valueStream().allMatch(JsonNode::isInt))
                        .isTrue());
        return item;
    }
}
