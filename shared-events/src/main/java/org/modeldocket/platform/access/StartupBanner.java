package org.modeldocket.platform.access;

import java.io.PrintStream;
import java.util.Optional;

/** Prints on the console where the server listens and, once, the secret of the first token. Never goes to a log file. */
record StartupBanner(String url, Optional<String> token, String program, PrintStream console) {
    void show() {
        StringBuilder text =
                new StringBuilder("\n  Model Docket is at ").append(url).append('\n');
        token.ifPresent(secret -> text.append("\n  This token may write; it is shown this once:\n\n    ")
                .append(secret)
                .append("\n\n  Send it as `Authorization: Bearer …`. More: `java -jar ")
                .append(program)
                .append(".jar token --help`.\n"));
        console.println(text);
        console.flush();
    }
}
