package org.modeldocket.query.search.request;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Asks an index whether it has anything, and stops at the first entry that fits. */
final class Existence {
    private Existence() {}

    static boolean isThere(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null && hasLive(scorer, leaf)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLive(Scorer scorer, LeafReaderContext leaf) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator entries = scorer.iterator();
        int entry = entries.nextDoc();
        while (entry != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(entry)) {
            entry = entries.nextDoc();
        }
        return entry != DocIdSetIterator.NO_MORE_DOCS;
    }
}
