package org.modeldocket.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.modeldocket.command.access.TokenCommand;
import org.springframework.boot.SpringApplication;

/** {@code model-docket} serves; {@code model-docket token …} makes, lists and revokes the tokens that may write. */
public final class ModelDocket {
    private ModelDocket() {}

    /** @param arguments Spring's, such as {@code --server.port=9090}, or {@code token} and what follows it */
    public static void main(String... arguments) {
        if (arguments.length > 0 && "token".equals(arguments[0])) {
            System.exit(token(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication.run(StandaloneConfiguration.class, arguments);
    }

    private static int token(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return TokenCommand.run(Clock.systemUTC(), out, err, arguments);
    }
}
