package org.modeldocket.time;

import java.util.Locale;

/**
 * The characters that the supported part of EDTF is written in. Checking them first keeps the parsers simple, since they
 * meet nothing else, and recognises most of what is refused by name by the letters that only it uses.
 */
final class EdtfCharacters {
    static final int LONGEST = 100;

    private static final boolean[] KNOWN = new boolean[128];

    static {
        "0123456789-XYTZ:+/.,[]?~%".chars().forEach(c -> KNOWN[c] = true);
    }

    private EdtfCharacters() {}

    static void check(String text) {
        if (text.isEmpty()) {
            throw new InvalidPart("it is empty");
        }
        if (text.length() > LONGEST) {
            throw new InvalidPart("it has " + text.length() + " characters; at most " + LONGEST + " are read");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= KNOWN.length || !KNOWN[c]) {
                throw new InvalidPart(complaint(text, c));
            }
        }
    }

    private static String complaint(String text, char stranger) {
        if (stranger >= KNOWN.length || Character.isISOControl(stranger)) {
            return "the character U+%04X is not one of EDTF's, which are plain ASCII".formatted((int) stranger);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("unknown")) {
            return "'unknown' is from the draft of 2012; leave the unknown end of the interval empty, as in 2026-06/";
        }
        if (lower.contains("open")) {
            return "'open' is from the draft of 2012; write .. for the open end, as in 2026-06/..";
        }
        if (Character.isLetter(stranger) && hasWord(lower)) {
            return "it holds words; write digits, such as 2026-06 for June 2026";
        }
        return complaint(stranger);
    }

    private static String complaint(char stranger) {
        return switch (stranger) {
            case ' ' -> "it holds a blank; leave blanks out";
            case 'u', 'U' -> "'" + stranger + "' for an unspecified digit is from the draft of 2012";
            // Where a capital would make it a date, that was proposed.
            case 'x', 'y', 't', 'z' -> "the letters of EDTF are capitals; '" + stranger + "' is none";
            case 'E', 'e' ->
                "a year with an exponent (E) is of level 2 and not supported; write the year out, as in Y17000";
            case 'S', 's', 'p' ->
                "significant digits ('" + stranger + "') are of level 2 and not supported;"
                        + " write the years they allow, as in 1900/1999";
            case '{', '}' ->
                "a set of which all are meant, {...}, is of level 2 and not supported;"
                        + " give each date by itself, or write [...] if one of them is meant";
            case '(', ')', '^' -> "'" + stranger + "' is from the draft of 2012 and no longer part of EDTF";
            case 'Q', 'q' -> "the quarters of a year are written 33 to 36, as in 2026-34 for the second";
            case 'W', 'w' -> "weeks are not part of EDTF; write the days, as in 2026-06-08/2026-06-14";
            case 'P' -> "durations are not part of EDTF; write both ends of the interval";
            default -> "'" + stranger + "' has no place in EDTF";
        };
    }

    /** Three letters in a row that are no run of unspecified digits in the old or the new spelling. */
    private static boolean hasWord(String lower) {
        int letters = 0;
        boolean spellsSomething = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            letters = letter ? letters + 1 : 0;
            spellsSomething = letter && (spellsSomething || (c != 'u' && c != 'x'));
            if (letters >= 3 && spellsSomething) {
                return true;
            }
        }
        return false;
    }
}
