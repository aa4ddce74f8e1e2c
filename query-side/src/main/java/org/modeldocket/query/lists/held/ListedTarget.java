package org.modeldocket.query.lists.held;

import org.modeldocket.vocabulary.Step;

/**
 * The day that was announced for a step of a release, as of a moment.
 *
 * @param announcedAt the position of the announcement
 * @param certainty whether it definitely was announced and no other one after it
 */
public record ListedTarget(Step step, int announcedAt, Match certainty, PeriodStart due) {}
