package org.modeldocket.facts;

import org.modeldocket.vocabulary.id.FactId;

/**
 * A fact about another fact of the same case: what the record has to add to it, or to take back. It changes nothing that is
 * stored; what the case amounts to is folded from the statements as these facts leave them. It needs no date.
 */
public sealed interface RecordKeeping extends ReleaseFact
        permits FactCorrected, FactRetracted, FactReinstated, CitationAdded, ClaimRanked {
    /** The fact that it is about. */
    FactId targetFactId();
}
