package org.modeldocket.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    private record Result(int code, String out, String err) {}

    @Test
    void makesListsAndRevokes() {
        Result created =
                run("create", "--data", data.toString(), "--name", "Ada", "--role", "recorder", "--role", "admin");
        assertThat(created.code()).isZero();
        assertThat(created.out()).contains("roles:  recorder,admin", "secret: mdt_");
        String id = created.out()
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("id:", "")
                .strip();
        assertThat(run("list", "--data", data.toString()).out())
                .isEqualToIgnoringNewLines(id + "  2026-11-24T03:04:05Z  valid  recorder,admin  Ada\n");
        assertThat(run("revoke", id, "--modeldocket.data=" + data).code()).isZero();
        assertThat(run("--data", data.toString(), "list").out()).contains("revoked 2026-11-24T03:04:05Z");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(run("create", "--data", data.toString(), "--name", "Ada", "--role", "king"))
                .satisfies(result -> assertThat(result.code()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("reader, recorder, auditor or admin, not king"));
        assertThat(run("create", "--data", data.toString(), "--name", "Ada").code())
                .isEqualTo(2);
        assertThat(run("destroy").code()).isEqualTo(2);
        assertThat(run("revoke", "none", "--data", data.toString()).code()).isEqualTo(1);
        assertThat(run("create", "--data", data.toString(), "--name", " ", "--role", "admin"))
                .isEqualTo(new Result(1, "", "must not be blank" + System.lineSeparator()));
        assertThat(data.resolve("tokens.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data=DIR", "--tokens=DIR", "--data=DIR --tokens=DIR"})
    void withoutASubcommandItShowsTheHelpAndExitsWith2(String line) {
        for (String[] words :
                new String[][] {{}, line.replace("DIR", data.toString()).split(" ")}) {
            Result result = run(words);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("Usage: token", "create", "list", "revoke");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "revoke x"})
    void aDirectoryWithoutTokensIsNamed(String line) {
        Path missing = data.resolve("missing");
        for (String place : new String[] {"--data=" + missing, "--tokens=" + missing.resolve("tokens.json")}) {
            String[] words = (line + " " + place).split(" ");
            assertThat(run(words)).satisfies(result -> {
                assertThat(result.code()).isEqualTo(1);
                assertThat(result.out()).isEmpty();
                assertThat(result.err().strip())
                        .isEqualTo("there is no file of tokens at " + missing.resolve("tokens.json")
                                + "; name the server's data directory with --data, or make a token with token create");
            });
        }
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFileThatIsNoDirectoryOrNoListIsNamedWithoutClassNames() throws IOException {
        Path file = Files.writeString(data.resolve("tokens.json"), "no list");
        assertThat(run("list", "--data", data.toString()).err())
                .contains("the file of tokens cannot be read or written: ", "is not a list of tokens")
                .doesNotContain("Exception");
        assertThat(run("create", "--name", "A", "--role", "admin", "--data", file.toString())
                        .err())
                .contains("the file of tokens cannot be read or written: ")
                .doesNotContain("Exception");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help").out()).contains("create", "list", "revoke");
        assertThat(run("create", "--help").out()).contains("--role");
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TokenCommand.run(CLOCK, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
