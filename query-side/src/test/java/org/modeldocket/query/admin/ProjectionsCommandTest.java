package org.modeldocket.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        return ProjectionsCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--token=x", "--url=http://127.0.0.1:1 --token=x"})
    void withoutASubcommandItShowsTheHelpAndExitsWith2(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: projections", "list", "rebuild", "cancel", "dead-letters", "retry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsPrintedWhereItIsAskedFor(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString()).contains("Usage: projections");
        assertThat(err.toString()).isEmpty();
    }
}
