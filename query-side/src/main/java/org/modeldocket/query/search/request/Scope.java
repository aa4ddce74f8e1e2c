package org.modeldocket.query.search.request;

import java.time.LocalDate;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.index.Fields;

/**
 * What a search may find.
 *
 * @param position of the last fact that counts
 * @param day by whose end it may have happened; null for all that is recorded
 * @param kind null for all
 * @param retracted whether retracted facts are found, too
 */
public record Scope(
        long position, @Nullable LocalDate day, @Nullable SearchKind kind, boolean retracted) {
    /** What may be found as of a moment. */
    public static Scope of(AsOf at, @Nullable SearchKind kind, boolean retracted) {
        return new Scope(
                at.position(), at.day().equals(ValidTimeSlices.END_OF_TIME) ? null : at.day(), kind, retracted);
    }

    /** What of a query the record held then; checked only of entries that the query has found. */
    BooleanQuery.Builder held(Query query) {
        BooleanQuery.Builder held = new BooleanQuery.Builder();
        held.add(query, Occur.MUST);
        held.add(NumericDocValuesField.newSlowRangeQuery(Fields.KNOWN_FROM, Long.MIN_VALUE, position), Occur.FILTER);
        held.add(NumericDocValuesField.newSlowRangeQuery(Fields.KNOWN_TO, position + 1, Long.MAX_VALUE), Occur.FILTER);
        if (day != null) {
            held.add(until(Fields.POSSIBLE_FROM), Occur.FILTER);
        }
        if (!retracted) {
            held.add(new TermQuery(new Term(Fields.STATE, Fields.RETRACTED)), Occur.MUST_NOT);
        }
        return held;
    }

    /** What has such a day, and not after the day asked about. */
    Query until(String field) {
        return NumericDocValuesField.newSlowRangeQuery(
                field, Long.MIN_VALUE, day == null ? Long.MAX_VALUE : day.toEpochDay());
    }
}
