package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On which axis the steps of compared releases stand. */
public enum Alignment {
    CALENDAR,
    /** Days since the first submission for review. */
    SUBMISSION;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
