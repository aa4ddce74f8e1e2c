package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.modeldocket.platform.access.TokenCommand;

/** The command line for tokens, as an operator uses it beside the running server. */
final class Tokens {
    private Tokens() {}

    /** What the command said. */
    static String run(String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--data", ServerTest.data().toString()))
                .toArray(String[]::new);
        int code = TokenCommand.run(Clock.systemUTC(), new PrintWriter(out), new PrintWriter(out), all);
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    /** The secret of a new token. */
    static String create(String name, String role) {
        return run("create", "--name", name, "--role", role).replaceAll("(?s).*secret: (\\S+).*", "$1");
    }
}
