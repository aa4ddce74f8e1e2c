package org.modeldocket.query.search.request;

import java.io.IOException;
import java.util.stream.LongStream;
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

    /** The positions of the statements that do. */
    LongStream positions(String key) throws IOException {
        LongStream.Builder positions = LongStream.builder();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            LeafReader reader = leaf.reader();
            PostingsEnum naming = reader.postings(new Term(Fields.NAMES, key), PostingsEnum.NONE);
            NumericDocValues from = DocValues.getNumeric(reader, Fields.KNOWN_FROM);
            NumericDocValues to = DocValues.getNumeric(reader, Fields.KNOWN_TO);
            NumericDocValues position = DocValues.getNumeric(reader, Fields.POSITION);
            while (naming != null && naming.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int doc = naming.docID();
                boolean live =
                        reader.getLiveDocs() == null || reader.getLiveDocs().get(doc);
                if (live && isKnown(from, to, doc) && position.advanceExact(doc)) {
                    positions.add(position.longValue());
                }
            }
        }
        return positions.build();
    }

    private boolean isKnown(NumericDocValues from, NumericDocValues to, int doc) throws IOException {
        return from.advanceExact(doc)
                && from.longValue() <= scope.position()
                && to.advanceExact(doc)
                && to.longValue() > scope.position();
    }

    private Certainty surest(LeafReader reader, PostingsEnum naming) throws IOException {
        Bits live = reader.getLiveDocs();
        NumericDocValues from = DocValues.getNumeric(reader, Fields.KNOWN_FROM);
        NumericDocValues to = DocValues.getNumeric(reader, Fields.KNOWN_TO);
        NumericDocValues possible = DocValues.getNumeric(reader, Fields.POSSIBLE_FROM);
        NumericDocValues definite = DocValues.getNumeric(reader, Fields.DEFINITE_FROM);
        Certainty surest = Certainty.IMPOSSIBLE;
        for (int doc = naming.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = naming.nextDoc()) {
            if (live != null && !live.get(doc) || !isKnown(from, to, doc)) {
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
