package org.modeldocket.query.bitemporal;

/**
 * What a case says of something, and for which days.
 *
 * @param key what it is said of; for any day a case says one thing of it definitely, and one possibly
 * @param definite the days on which it is so, whatever the vague dates mean
 * @param possible the days on which it may be so
 */
public record Said<K, C>(K key, C content, Days definite, Days possible) {
    /** What is so on any day. */
    public static <K, C> Said<K, C> always(K key, C content) {
        return new Said<>(key, content, Days.ALWAYS, Days.ALWAYS);
    }
}
