package org.modeldocket.casefile.state;

import java.util.List;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/** A search that found no answer to its question. */
public record NegativeFinding(LongText question, List<ShortText> places, EdtfDate searchedOn, FactId factId) {
    public static NegativeFinding of(NothingFound n) {
        return new NegativeFinding(n.question(), n.places(), n.searchedOn(), n.factId());
    }
}
