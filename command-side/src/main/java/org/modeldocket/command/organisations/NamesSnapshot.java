package org.modeldocket.command.organisations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.wire.FactJson;

/**
 * All names at a position.
 *
 * @param format of the snapshot, and of the rules by which names follow from facts
 * @param own the facts in the streams of organisations, in the order of each stream; absent where there is none
 */
record NamesSnapshot(
        int format,
        long position,
        List<KnownName> names,
        @Nullable List<Own> own) {
    /** To be raised with each change to these records, or to what {@link OrganisationNames} makes of a fact. */
    static final int FORMAT = 2;

    List<Own> ownFacts() {
        return own == null ? List.of() : own;
    }

    /** One fact of an organisation's stream, as it is stored. */
    record Own(String stream, long position, String type, int revision, String payload) {
        static Own of(RecordedFact recorded) {
            FactType type = FactType.of(recorded.fact());
            return new Own(
                    recorded.releaseId().value(),
                    recorded.position(),
                    type.logicalName(),
                    type.revision(),
                    new String(FactJson.write(recorded.fact()), StandardCharsets.UTF_8));
        }

        ReleaseFact fact() {
            return FactJson.read(type, revision, payload.getBytes(StandardCharsets.UTF_8));
        }
    }
}
