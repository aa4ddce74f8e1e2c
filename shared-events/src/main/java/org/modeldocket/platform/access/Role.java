package org.modeldocket.platform.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token allows. Reading needs none. */
public enum Role {
    /** Records facts. */
    RECORDER,
    /** Reads which commands were refused. */
    AUDITOR,
    /** Runs the server. */
    ADMIN;

    /** The name as tokens and commands write it: {@code recorder}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority that Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }
}
