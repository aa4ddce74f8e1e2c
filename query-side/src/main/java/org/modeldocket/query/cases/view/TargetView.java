package org.modeldocket.query.cases.view;

import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Step;

/** A day that somebody named for a step to come. */
public record TargetView(Step step, DateView target, Party announcedBy, DateView occurred, String factId) {}
