package org.modeldocket.command.log.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        return VerifyCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "--key k", "--key k --json"})
    void withoutASubcommandItShowsTheHelpAndExitsWith2(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: verify", "bundle", "entries", "consistency", "record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsPrintedWhereItIsAskedFor(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString()).contains("Usage: verify");
        assertThat(err.toString()).isEmpty();
    }
}
