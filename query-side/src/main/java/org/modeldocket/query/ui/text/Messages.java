package org.modeldocket.query.ui.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of the pages, from message templates, so that another language can order the parts in its own way. A missing
 * template is an error.
 */
public final class Messages {
    private final MessageSource messages;
    private final Locale locale;

    public Messages(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The templates that come with the product. */
    public static MessageSource source() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** The texts in the one language so far. */
    public static Messages english() {
        return new Messages(source(), Locale.UK);
    }

    Locale locale() {
        return locale;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The text of the key; null where it is empty. */
    @Nullable
    public String sayIfAny(String key, Object... args) {
        String said = messages.getMessage(key, args, "", locale);
        return said == null || said.isBlank() ? null : said;
    }

    public String name(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The parts as the language lists them: "a", "a and b", "a, b and c". */
    public String all(List<String> parts) {
        return joined("list.and", parts);
    }

    /** The parts as alternatives: "a, b or c". */
    String oneOf(List<String> parts) {
        return joined("list.or", parts);
    }

    private String joined(String lastJoin, List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        String listed = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            listed = say(i == parts.size() - 1 ? lastJoin : "list.comma", listed, parts.get(i));
        }
        return listed;
    }
}
