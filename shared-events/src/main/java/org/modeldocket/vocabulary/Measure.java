package org.modeldocket.vocabulary;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.text.LongText;

/** What a directive asks for. {@link Kind#OTHER} says it in words, a paragraph if need be; the named ones need none. */
public record Measure(Kind kind, @Nullable LongText text) {
    /** The measures that have a name of their own. */
    public enum Kind {
        SUBMIT_FOR_TESTING,
        DELAY_RELEASE,
        LIMIT_TO_APPROVED_CUSTOMERS,
        BAR_FOREIGN_NATIONALS,
        SUSPEND_ACCESS,
        REQUIRE_LICENCE,
        GIVE_ACCESS_BEFORE_RELEASE,
        PROVIDE_INFORMATION,
        MITIGATE_RISK,
        REPORT_INCIDENTS,
        PUBLISH_FRAMEWORK,
        INDEPENDENT_AUDIT,
        FILE_OR_REGISTER,
        RESTRICT_MARKET,
        RECALL,
        CEASE_GOVERNMENT_USE,
        OTHER
    }

    /** @throws IllegalArgumentException when OTHER has no text, or another measure has one */
    public Measure {
        if ((kind == Kind.OTHER) != (text != null)) {
            throw new IllegalArgumentException(
                    kind == Kind.OTHER
                            ? "the measure OTHER needs a text: {\"kind\":\"OTHER\",\"text\":\"…\"}"
                            : "the measure " + kind + " takes no text");
        }
    }

    public static Measure of(Kind kind) {
        return new Measure(kind, null);
    }
}
