package org.modeldocket.query.lists.held;

/** For which positions and days a row counts; both ends are days or positions from which on it does not. */
record Validity(int knownFrom, int knownTo, int definiteFrom, int definiteTo, int possibleFrom, int possibleTo) {
    Match at(int position, int day) {
        return knownFrom <= position && knownTo > position
                ? Match.of(definiteFrom <= day && definiteTo > day, possibleFrom <= day && possibleTo > day)
                : Match.NO;
    }

    boolean isPossible(int day) {
        return possibleFrom <= day && possibleTo > day;
    }
}
