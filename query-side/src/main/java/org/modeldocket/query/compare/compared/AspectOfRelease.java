package org.modeldocket.query.compare.compared;

import java.util.List;

/**
 * What one of the compared releases has of an aspect.
 *
 * @param values empty where it has nothing of it
 */
public record AspectOfRelease(String releaseId, List<AspectValue> values) {}
