package org.modeldocket.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineProgram program = new CommandLineProgram(
            "model-docket",
            "Serves.",
            List.of(
                    new CommandLineProgram.Command("token", "Makes tokens.", (o, e, arguments) -> arguments.length),
                    new CommandLineProgram.Command("verify", "Verifies.", (o, e, arguments) -> 40 + arguments.length)));

    private OptionalInt run(String... arguments) {
        return program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--server.port=9090",
                "--modeldocket.data=/a b",
                "--debug",
                "--modeldocket.allowed-hosts=",
                "--server.port=9090 --modeldocket.sample=false",
                "--spring.main.sources[0]=x"
            })
    void settingsStartTheServer(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" (?=--)"))).isEmpty();
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    void aCommandGetsWhatFollowsIt() {
        assertThat(run("verify", "record", "--help")).hasValue(42);
        assertThat(run("token")).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpListsAllCommandsAndEnds(String option) {
        assertThat(run(option)).hasValue(0);
        assertThat(out.toString())
                .contains("model-docket [--SETTING=VALUE]...", "token", "Makes tokens.", "verify", "Verifies.");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void versionNamesTheProgramAndTheJava(String option) {
        assertThat(run(option)).hasValue(0);
        assertThat(out.toString())
                .startsWith("model-docket ")
                .contains("Java " + Runtime.version().feature());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "tokens",
                "--nonsense",
                "-x",
                "-Dserver.port=9",
                "server.port=9",
                "--=1",
                "--server.port=9 nonsense",
                "--server.port=9 token"
            })
    void anythingElseExitsWith2AndTheHelp(String line) {
        assertThat(run(line.split(" "))).hasValue(2);
        assertThat(err.toString()).contains("Usage:", "COMMAND", "Makes tokens.");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port", "--server.port 9", "--modeldocket.sample=true --server.port"})
    void aSettingWithoutValueIsNamedInOneSentence(String line) {
        assertThat(run(line.split(" "))).hasValue(2);
        assertThat(err.toString().strip())
                .isEqualTo("The setting server.port has no value. Write --server.port=VALUE.");
    }

    @Test
    void aMisspeltCommandIsNamed() {
        assertThat(run("tokn")).hasValue(2);
        assertThat(err.toString()).contains("tokn");
    }
}
