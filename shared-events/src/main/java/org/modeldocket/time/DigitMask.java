package org.modeldocket.time;

/** A number of which some digits are not specified: digits, and an X for each that is not. */
record DigitMask(String digits) {
    int least() {
        return Integer.parseInt(digits.replace('X', '0'));
    }

    int greatest() {
        return Integer.parseInt(digits.replace('X', '9'));
    }

    /** Whether the number, of no more digits than the mask, has each of the known ones in its place. */
    boolean matches(int number) {
        int rest = number;
        for (int i = digits.length() - 1; i >= 0; i--) {
            char c = digits.charAt(i);
            if (c != 'X' && c - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }

    boolean isComplete() {
        return knownFromTheLeft() == digits.length();
    }

    int knownFromTheLeft() {
        int firstUnknown = digits.indexOf('X');
        return firstUnknown < 0 ? digits.length() : firstUnknown;
    }
}
