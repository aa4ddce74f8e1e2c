package org.modeldocket.command.api.request.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.text.InvisibleCharacters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words what is wrong with a text that is no JSON, and what was expected; the parser names its own classes. */
final class JsonFaultText {
    private static final Pattern START =
            Pattern.compile(" \\(start marker at \\[[^\\]]*line: (\\d+), column: (\\d+)]\\)");
    private static final Pattern SOURCE = Pattern.compile("\\s*\\[Source: [^\\]]*]");
    private static final Pattern SETTING =
            Pattern.compile("[,;:]? *(?:from|\\(enable|enable|use|to enable)?\\s*`[^`]*`[^)]*");
    private static final Pattern COMMENT = Pattern.compile(": maybe a \\(non-standard\\) comment\\?.*");
    private static final Pattern SAYS_WHAT = Pattern.compile("\\bexpect", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY = Pattern.compile("\\s*\\(\\s*\\)");
    private static final Pattern LIMIT = Pattern.compile("(.+) \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*");
    private static final Pattern END = Pattern.compile("Unexpected end-of-input(?: in | within/between )?");

    private JsonFaultText() {}

    /** @param context where the parser stood */
    static String of(JacksonException e, TokenStreamContext context) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "the body ends too early; expected " + expected(context);
        }
        String text = InvisibleCharacters.shown(plain(e.getOriginalMessage()));
        return SAYS_WHAT.matcher(text).find() ? text : text + "; expected " + expected(context);
    }

    /** Which limit a text exceeds; the parser's own words for a limit that has none here. */
    static String of(StreamConstraintsException e) {
        Matcher limit = LIMIT.matcher(e.getOriginalMessage());
        String most = limit.matches() ? limit.group(2) : "";
        return switch (most.isEmpty() ? "" : limit.group(1)) {
            case "Document nesting depth" -> "is nested deeper than " + most + " levels";
            case "Name length" -> "has a member name longer than " + most + " characters";
            case "Number value length" -> "has a number longer than " + most + " characters";
            case "Token count" -> "has more than " + most + " values, names and brackets";
            default -> "exceeds a limit: " + plain(e.getOriginalMessage());
        };
    }

    /** A message of the parser without what only its programmer can use. */
    static String plain(String message) {
        String text = START.matcher(message).replaceAll(" (begun at line $1, column $2)");
        text = COMMENT.matcher(text).replaceAll(": JSON has no comments");
        text = SETTING.matcher(SOURCE.matcher(text).replaceAll("")).replaceAll("");
        return EMPTY.matcher(END.matcher(text).replaceAll("the body ends within "))
                .replaceAll("")
                .replace("property name", "member name")
                .strip();
    }

    private static String expected(TokenStreamContext context) {
        if (context.inObject()) {
            return context.hasCurrentName() ? "a value, then a comma or }" : "a member name in double quotes, or }";
        }
        return context.inArray() ? "a value, a comma or ]" : "one JSON value";
    }
}
