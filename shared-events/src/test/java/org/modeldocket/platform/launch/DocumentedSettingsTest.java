package org.modeldocket.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** What the documents, the code and the list of settings name is the same. */
class DocumentedSettingsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern ARGUMENT = Pattern.compile("--((?:modeldocket|server|spring|management)\\.[\\w.-]+)=");
    private static final Pattern CODE = Pattern.compile("\"\\$?\\{?(modeldocket\\.[a-z.-]+)[:}]");

    @Test
    void everySettingOfTheTablesIsKnown() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("README.md", "split-run.md")) {
            String settings = Files.readString(ROOT.resolve("docs/operations/" + file))
                    .replaceFirst("(?s).*?\n## Settings\n", "")
                    .replaceFirst("(?s)\n## .*", "");
            for (String cell : all(ROW, settings)) {
                named.addAll(names(cell));
            }
        }
        assertThat(named).hasSizeGreaterThan(25).contains("modeldocket.data", "spring.datasource.username");
        assertThat(unknown(named)).isEmpty();
    }

    @Test
    void everySettingOfTheExamplesIsKnown() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files(ROOT.resolve("docs"), ".md")) {
            named.addAll(all(ARGUMENT, Files.readString(file)));
        }
        for (Path file : files(ROOT.resolve("docker"), "Dockerfile")) {
            named.addAll(all(ARGUMENT, Files.readString(file)));
        }
        named.addAll(all(ARGUMENT, Files.readString(ROOT.resolve("README.md"))));
        assertThat(named).contains("server.ssl.certificate", "modeldocket.first-page-only");
        assertThat(unknown(named)).isEmpty();
    }

    @Test
    void everySettingThatTheCodeReadsIsKnown() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String module : List.of("shared-events", "command-side", "query-side", "standalone")) {
            for (Path file : files(ROOT.resolve(module + "/src/main/java"), ".java")) {
                named.addAll(all(CODE, Files.readString(file)));
            }
        }
        assertThat(named).hasSizeGreaterThan(15).contains("modeldocket.data", "modeldocket.body-time");
        assertThat(unknown(named)).isEmpty();
    }

    private static List<String> unknown(Set<String> names) {
        KnownSettings known = KnownSettings.all();
        return names.stream()
                .filter(name ->
                        known.typeOf(ConfigurationPropertyName.adapt(name, '.')).isEmpty())
                .toList();
    }

    /** A cell may name several: {@code `a.b`, `.c`}, which is {@code a.b} and {@code a.c}. */
    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (String word : cell.replace("`", "").split(", ")) {
            String first = names.isEmpty() ? "" : names.getFirst().replaceFirst("\\.[^.]*$", "");
            names.add((word.startsWith(".") ? first + word : word).replace(".*", ".any"));
        }
        return names;
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    private static List<Path> files(Path directory, String end) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
