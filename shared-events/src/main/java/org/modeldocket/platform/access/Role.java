package org.modeldocket.platform.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token or a user may do. Reading needs none. */
public enum Role {
    /** Reads, as everybody may, under a name. */
    READER,
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

    /**
     * The role of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word.toLowerCase(Locale.ROOT))) {
                return role;
            }
        }
        throw new IllegalArgumentException("a role is reader, recorder, auditor or admin, not " + word);
    }

    /** The authority that Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }
}
