package org.modeldocket.casefile.state;

import java.util.List;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;

/**
 * Access for some of those whom a suspension keeps out.
 *
 * @param audience those who have access again
 */
public record Restoration(List<Audience> audience, Occurred restored, FactId factId) {}
