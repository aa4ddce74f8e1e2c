package org.modeldocket.query.statistics.selected;

/**
 * How a part of a statistic is worked out.
 *
 * @param of the name of the member
 * @param method its name in the literature
 */
public record Method(String of, String method) {}
