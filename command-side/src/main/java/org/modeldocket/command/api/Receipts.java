package org.modeldocket.command.api;

import java.util.Optional;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for facts that are durable, each with a line of logging. */
final class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private final FactLookup lookup;

    Receipts(FactLookup lookup) {
        this.lookup = lookup;
    }

    /** Where the fact is stored; a repeat gets the same answer. */
    Receipt of(FactId id) {
        FactLocation location = lookup.find(id)
                // The case may have been read from another node's snapshot, which is ahead of what this node sees.
                .or(() -> lookup.catchUp() ? lookup.find(id) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("fact " + id + " was acknowledged and cannot be found"));
        LOG.atInfo()
                .addKeyValue("releaseId", location.releaseId())
                .addKeyValue("position", location.position())
                .log(
                        "MD-HTTP-201 fact {} of {} is stored at position {}",
                        id,
                        location.releaseId(),
                        location.position());
        return Receipt.at(location, id);
    }

    /** The fact as it is stored. Reads all of its case up to it. */
    ReleaseFact stored(Receipt receipt) {
        return lookup.history(new ReleaseId(receipt.releaseId()), receipt.sequence())
                .getLast()
                .fact();
    }
}
