package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.registered;

import java.util.List;
import java.util.stream.Stream;
import org.modeldocket.facts.ReleaseFact;

/** What a case holds before the fact that a test is about. */
final class Histories {
    private Histories() {}

    static List<ReleaseFact> of(ReleaseFact... before) {
        return Stream.concat(Stream.of(registered(1)), Stream.of(before)).toList();
    }
}
