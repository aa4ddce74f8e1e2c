package org.modeldocket.query.bitemporal;

/**
 * A value of a case with the days for which it holds.
 *
 * @param key for each day, a case has at most one definite and one possible value of a key
 * @param definite the days on which it holds in every reading of vague dates
 * @param possible the days on which it holds in some reading
 */
public record BitemporalValue<K, C>(K key, C content, DayRange definite, DayRange possible) {
    /** A value that holds on every day. */
    public static <K, C> BitemporalValue<K, C> always(K key, C content) {
        return new BitemporalValue<>(key, content, DayRange.ALWAYS, DayRange.ALWAYS);
    }

    /** Of key and days alone: contents are large, and seldom differ where these are equal. */
    @Override
    public int hashCode() {
        return 31 * (31 * key.hashCode() + definite.hashCode()) + possible.hashCode();
    }
}
