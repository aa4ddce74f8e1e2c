package org.modeldocket.command.http;

import org.modeldocket.command.store.Place;
import org.modeldocket.vocabulary.id.FactId;

/** The answer to a recorded fact: where it stands in its release and in the whole record. */
record Recorded(String releaseId, String factId, long sequence, long position) {
    static Recorded at(Place place, FactId factId) {
        return new Recorded(place.releaseId().value(), factId.toString(), place.sequence(), place.position());
    }
}
