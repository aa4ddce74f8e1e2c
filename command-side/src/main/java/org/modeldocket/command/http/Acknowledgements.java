package org.modeldocket.command.http;

import java.util.Optional;
import org.modeldocket.command.store.Place;
import org.modeldocket.command.store.Places;
import org.modeldocket.vocabulary.id.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for facts that are durable, each with a line in the log. */
final class Acknowledgements {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final Places places;

    Acknowledgements(Places places) {
        this.places = places;
    }

    /** Where the fact stands; a repeat is told the same. */
    Recorded of(FactId id) {
        Place place = places.find(id)
                // The case may have been read from another node's snapshot, which is ahead of what this node sees.
                .or(() -> places.catchUp() ? places.find(id) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("fact " + id + " was acknowledged and cannot be found"));
        LOG.atInfo()
                .addKeyValue("releaseId", place.releaseId())
                .addKeyValue("position", place.position())
                .log("MD-HTTP-201 fact {} of {} is stored at position {}", id, place.releaseId(), place.position());
        return Recorded.at(place, id);
    }
}
