package org.modeldocket.command.submission;

import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Opens a case. The same registration again, under the same fact id, gives the first outcome and stores nothing. */
public record RegisterRelease(ReleaseId releaseId, ReleaseRegistered fact) {}
