package org.modeldocket.query.timeline.page;

import org.modeldocket.query.timeline.FactState;

/**
 * One of the wordings of a fact, on the page of that fact.
 *
 * @param heading whose it is, and since when, in words
 * @param state whether it is current, corrected or retracted
 * @param stored its members, as JSON
 */
record WordingEntry(String heading, FactState state, Wording wording, String stored) {}
