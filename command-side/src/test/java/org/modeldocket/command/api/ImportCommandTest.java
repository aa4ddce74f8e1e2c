package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.api.ImportLines.evaluation;
import static org.modeldocket.command.api.ImportLines.registration;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.imports.client.ImportCommand;

/** {@code model-docket import} against a running server. */
class ImportCommandTest extends ServerTest {
    @TempDir
    private Path directory;

    private final String id = "r" + UUID.randomUUID();

    @Test
    void allInIsZero() throws IOException {
        Path file = file("good.jsonl", registration(id) + "\n" + evaluation(id, "Fine."));
        assertThat(run("--dry-run", file.toString())).startsWith("0 ").contains("dry run, 2 lines: 2 recorded");
        assertThat(run(file.toString()))
                .startsWith("0 ")
                .contains(file + " is import ", "2 lines: 2 recorded, 0 repeated");
        assertThat(run("--on-repeat=cite", file.toString(), file.toString()))
                .startsWith("0 ")
                .contains("0 recorded, 2 repeated");
    }

    @Test
    void someOutIsOneAndTheyAreWrittenBesideTheFile() throws IOException {
        Path file = file("bad.jsonl", registration(id) + "\n{\n" + evaluation("no-such-case", "Fine."));
        assertThat(run("--quarantine", file.toString()))
                .startsWith("1 ")
                .contains("1 recorded, 0 repeated, 1 refused, 1 quarantined", "ReleaseIsRegistered: 1");
        assertThat(Files.readAllLines(directory.resolve("bad.jsonl.quarantine.jsonl")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"reason\":"));
        assertThat(Files.readString(directory.resolve("bad.jsonl.again.jsonl")))
                .startsWith("{\n")
                .endsWith(evaluation("no-such-case", "Fine.").replace('\'', '"') + "\n");
    }

    @Test
    void tablesGoInByAMapping() throws IOException {
        Path table = file("table.csv", "company;model\nExample AI;" + id);
        Path mapping =
                file("mapping.json", "{'separator':';','lines':[{'columns':{'/company':'company','/model':'model'}}]}");
        assertThat(run("--mapping", mapping.toString(), table.toString()))
                .startsWith("0 ")
                .contains("1 recorded");
        Path wrong = file("wrong.json", "{'lines':[{'columns':{'/occurred':'company'}}]}");
        assertThat(run("--mapping", wrong.toString(), table.toString()))
                .startsWith("1 ")
                .contains("is a date: say in dates how the column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "missing.jsonl", "--on-repeat=ignore pom.xml", "--dry pom.xml"})
    void whatIsNotUnderstoodIsTwo(String arguments) {
        assertThat(run(Stream.of(arguments.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new)))
                .startsWith("2 ");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content.replace('\'', '"'));
    }

    /** The exit code and what was said. */
    private String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        String[] all = Stream.concat(Stream.of("--url", server.base(), "--token", Server.TOKEN), Stream.of(arguments))
                .toArray(String[]::new);
        int code = ImportCommand.run(out, out, all);
        return code + " " + said;
    }
}
