package org.modeldocket.query.cases;

import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Step;

/** A day that somebody named for a step to come. */
public record TargetSeen(Step step, When target, Party announcedBy, When occurred, String factId) {}
