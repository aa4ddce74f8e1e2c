package org.modeldocket.platform.launch;

import java.io.Serial;
import java.util.List;
import org.springframework.boot.SpringApplication.AbandonedRunException;

/** Settings with which no server starts. The message has a sentence for each. Spring Boot does not report it; {@link CommandLineProgram} does. */
public final class InvalidSettingsException extends AbandonedRunException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    InvalidSettingsException(List<String> sentences) {
        this(String.join(System.lineSeparator(), sentences));
    }

    /** @param message a sentence that names the setting */
    public InvalidSettingsException(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
