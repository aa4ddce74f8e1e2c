package org.modeldocket.vocabulary;

/**
 * Who recorded a fact.
 *
 * @param subject the authenticated subject, stable over time
 * @param name how to show it
 */
public record Actor(String subject, String name) {}
