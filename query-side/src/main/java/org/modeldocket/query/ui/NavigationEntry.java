package org.modeldocket.query.ui;

/**
 * A link in the head of every page.
 *
 * @param place its order, from left to right
 * @param href the address that it leads to; at that address and below, it is marked as current
 * @param key of its text in the messages
 */
public record NavigationEntry(int place, String href, String key) {}
