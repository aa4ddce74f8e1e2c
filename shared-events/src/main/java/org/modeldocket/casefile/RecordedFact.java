package org.modeldocket.casefile;

import java.time.Instant;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * A fact with its place in the record.
 *
 * @param sequence its place in the stream of its release, from 0
 * @param position its place in the whole record, from 1, without gaps
 * @param recordedAt the record clock when it was stored; never runs backwards along positions
 */
public record RecordedFact(
        ReleaseId releaseId, long sequence, long position, Instant recordedAt, Actor actor, ReleaseFact fact) {}
