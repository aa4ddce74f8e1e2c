package org.modeldocket.time;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that is not EDTF, and the EDTF that was probably meant.
 *
 * @param offence what is wrong
 * @param edtf what to write; not yet checked
 * @param orElse what to write where day and month could each be the other; usually null
 */
record SuggestedDate(String offence, String edtf, @Nullable String orElse) {
    static final String WORDS = "it holds words";

    private static final Pattern FROM_TO =
            Pattern.compile("(?:between|from) (.+) (?:and|to|until) (.+)", CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("(.+?) ?(?: to | until | - |\\.\\.) ?(.+)", CASE_INSENSITIVE);
    private static final Pattern SLASH = Pattern.compile("([^/]+)/([^/]+)");
    private static final Pattern SINCE = Pattern.compile("(?:since|after|from) (.+)", CASE_INSENSITIVE);
    private static final Pattern UNTIL =
            Pattern.compile("(?:until|before|by|up to|no later than) (.+)", CASE_INSENSITIVE);
    private static final Pattern CIRCA =
            Pattern.compile("(?:circa|ca\\.?|c\\.|about|around|approximately|approx\\.?|~) ?(.+)", CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("(early|mid|late)(?: in)?[ -](.+)", CASE_INSENSITIVE);
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    SuggestedDate(String offence, String edtf) {
        this(offence, edtf, null);
    }

    static @Nullable SuggestedDate of(String written) {
        String text = written.replaceAll("^ +| +$", "");
        String upper = text.toUpperCase(Locale.ROOT);
        if (!upper.equals(text) && LikelyMistake.isEdtf(upper)) {
            return new SuggestedDate("the letters of EDTF are capitals", upper);
        }
        String unspaced = text.replace(" ", "");
        if (!unspaced.equals(written) && LikelyMistake.isEdtf(unspaced)) {
            return new SuggestedDate("it holds a blank", unspaced);
        }
        String newer = text.replaceAll("(?i)unknown", "").replaceAll("(?i)open", "..");
        if (!newer.equals(text) && LikelyMistake.isEdtf(newer)) {
            return new SuggestedDate("'unknown' and 'open' are from the draft of 2012", newer);
        }
        SuggestedDate interval = interval(text);
        if (interval != null) {
            return interval;
        }
        SuggestedDate worded = worded(text);
        SuggestedDate timed = worded == null ? WrittenTime.read(text) : worded;
        return timed == null ? WrittenDate.read(text) : timed;
    }

    private static @Nullable SuggestedDate interval(String text) {
        Matcher slash = SLASH.matcher(text);
        if (slash.matches()) {
            String swapped = slash.group(2) + "/" + slash.group(1);
            return LikelyMistake.isEdtf(swapped)
                    ? new SuggestedDate("it ends before it begins", swapped)
                    : between(slash.group(1), slash.group(2), null);
        }
        Matcher fromTo = FROM_TO.matcher(text);
        if (fromTo.matches()) {
            return between(fromTo.group(1), fromTo.group(2), WORDS);
        }
        Matcher to = TO.matcher(text);
        return to.matches()
                ? between(to.group(1), to.group(2), "the ends of an interval stand on either side of a slash")
                : null;
    }

    private static @Nullable SuggestedDate between(String from, String to, @Nullable String offence) {
        Matcher year = FOUR_DIGITS.matcher(to);
        SuggestedDate start = end(from.strip());
        if (start == null && year.find()) {
            start = end(from.strip() + " " + year.group());
        }
        SuggestedDate end = end(to.strip());
        if (start == null || end == null) {
            return null;
        }
        String first = start.offence().isEmpty() ? end.offence() : start.offence();
        return new SuggestedDate(offence == null ? first : offence, start.edtf() + "/" + end.edtf());
    }

    /** One end of an interval, well written or not. */
    private static @Nullable SuggestedDate end(String text) {
        return LikelyMistake.isEdtf(text) ? new SuggestedDate("", text) : WrittenDate.read(text);
    }

    private static @Nullable SuggestedDate worded(String text) {
        Matcher since = SINCE.matcher(text);
        if (since.matches()) {
            return around("", since.group(1), "/..", WORDS);
        }
        Matcher until = UNTIL.matcher(text);
        if (until.matches()) {
            return around("../", until.group(1), "", WORDS);
        }
        Matcher circa = CIRCA.matcher(text);
        if (circa.matches()) {
            return around("", circa.group(1), "~", WORDS);
        }
        Matcher part = PART.matcher(text);
        return part.matches()
                ? around("", part.group(2), "", WORDS + "; '" + part.group(1) + "' belongs into asStated")
                : null;
    }

    private static @Nullable SuggestedDate around(String before, String date, String behind, String offence) {
        SuggestedDate known = end(date);
        return known == null ? null : new SuggestedDate(offence, before + known.edtf() + behind);
    }
}
