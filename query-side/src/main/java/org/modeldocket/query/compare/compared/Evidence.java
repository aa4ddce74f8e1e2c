package org.modeldocket.query.compare.compared;

import java.util.List;

/**
 * The facts behind a part of a comparison.
 *
 * @param facts at most 20 of them
 * @param factCount how many there are
 * @param citations how many sources these cite together, each as often as it is cited
 */
public record Evidence(List<EvidenceFact> facts, int factCount, int citations) {
    static final int MOST = 20;

    /**
     * One fact.
     *
     * @param position its number in the record
     * @param citations how many sources it cites, those that were added later among them
     * @param href its address, as of the same point of the record
     */
    public record EvidenceFact(String factId, long position, int citations, String href) {}
}
