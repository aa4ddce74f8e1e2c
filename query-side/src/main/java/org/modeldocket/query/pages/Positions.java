package org.modeldocket.query.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which facts stand on a page, by id, with the number that each bears: its position in the record. */
final class Positions {
    private Positions() {}

    static Map<String, Long> of(List<Entry> entries) {
        Map<String, Long> positions = new HashMap<>();
        for (Entry entry : entries) {
            positions.put(entry.factId(), entry.position());
        }
        return positions;
    }
}
