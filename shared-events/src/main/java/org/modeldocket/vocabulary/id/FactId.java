package org.modeldocket.vocabulary.id;

import java.util.UUID;
import org.modeldocket.vocabulary.text.Quoted;

/** Names one fact in the whole record: a UUID (RFC 9562), version 7 when the server makes it, any when the client does. */
public record FactId(UUID value) {
    /** @throws IllegalArgumentException when {@code text} is not a UUID in its 36-character form */
    public static FactId parse(String text) {
        if (text.length() == 36) {
            try {
                UUID uuid = UUID.fromString(text);
                if (uuid.toString().equalsIgnoreCase(text)) {
                    return new FactId(uuid);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(notAUuid(text), e);
            }
        }
        throw new IllegalArgumentException(notAUuid(text));
    }

    private static String notAUuid(String text) {
        return Quoted.of(text) + " is not a UUID of the form xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
