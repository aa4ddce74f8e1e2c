package org.modeldocket.casefile;

import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Step;

/** A day that somebody named for a step to come. */
public record Target(Step step, EdtfDate target, Party announcedBy, Occurred occurred, FactId factId) {}
