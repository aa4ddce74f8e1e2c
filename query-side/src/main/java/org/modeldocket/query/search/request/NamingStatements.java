package org.modeldocket.query.search.request;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.time.Certainty;

/** Says whether statements that stand at a moment name something. Statements that were taken back are not indexed as naming it. */
record NamingStatements(IndexSearcher searcher, Scope scope) {
    Certainty of(String key) throws IOException {
        Certainty surest = Certainty.IMPOSSIBLE;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            PostingsEnum naming = leaf.reader().postings(new Term(Fields.NAMES, key), PostingsEnum.NONE);
            if (naming != null) {
                Certainty here = surest(leaf.reader(), naming);
                if (here == Certainty.DEFINITE) {
                    return here;
                }
                surest = here == Certainty.POSSIBLE ? here : surest;
            }
        }
        return surest;
    }

    private Certainty surest(LeafReader reader, PostingsEnum naming) throws IOException {
        Bits live = reader.getLiveDocs();
        NumericDocValues from = DocValues.getNumeric(reader, Fields.KNOWN_FROM);
        NumericDocValues to = DocValues.getNumeric(reader, Fields.KNOWN_TO);
        NumericDocValues possible = DocValues.getNumeric(reader, Fields.POSSIBLE_FROM);
        NumericDocValues definite = DocValues.getNumeric(reader, Fields.DEFINITE_FROM);
        Certainty surest = Certainty.IMPOSSIBLE;
        for (int doc = naming.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = naming.nextDoc()) {
            if (live != null && !live.get(doc)
                    || !from.advanceExact(doc)
                    || from.longValue() > scope.position()
                    || !to.advanceExact(doc)
                    || to.longValue() <= scope.position()) {
                continue;
            }
            if (hasCome(definite, doc)) {
                return Certainty.DEFINITE;
            }
            surest = hasCome(possible, doc) ? Certainty.POSSIBLE : surest;
        }
        return surest;
    }

    private boolean hasCome(NumericDocValues days, int doc) throws IOException {
        return scope.day() == null
                || days.advanceExact(doc) && days.longValue() <= scope.day().toEpochDay();
    }
}
