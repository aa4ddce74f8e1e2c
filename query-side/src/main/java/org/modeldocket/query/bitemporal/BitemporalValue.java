package org.modeldocket.query.bitemporal;

/**
 * What a case says of something, and for which days.
 *
 * @param key what it is said of; for any day a case says one thing of it definitely, and one possibly
 * @param definite the days on which it is so, whatever the vague dates mean
 * @param possible the days on which it may be so
 */
public record BitemporalValue<K, C>(K key, C content, DayRange definite, DayRange possible) {
    /** What is so on any day. */
    public static <K, C> BitemporalValue<K, C> always(K key, C content) {
        return new BitemporalValue<>(key, content, DayRange.ALWAYS, DayRange.ALWAYS);
    }
}
