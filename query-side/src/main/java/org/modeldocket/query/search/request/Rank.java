package org.modeldocket.query.search.request;

import java.util.Comparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.modeldocket.query.search.index.Fields;

/** The place of an entry in the order of what was found: the best first; of equal ones the shorter name, then the newer, then by key. */
public record Rank(float score, long length, long position, String key) implements Comparable<Rank> {
    static final Sort SORT = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.LENGTH, SortField.Type.LONG),
            new SortField(Fields.POSITION, SortField.Type.LONG, true),
            new SortField(Fields.KEY, SortField.Type.STRING));

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::score)
            .reversed()
            .thenComparingLong(Rank::length)
            .thenComparing(Comparator.comparingLong(Rank::position).reversed())
            .thenComparing(Rank::key);

    static Rank of(FieldDoc found) {
        return new Rank(
                (Float) found.fields[0],
                (Long) found.fields[1],
                (Long) found.fields[2],
                ((BytesRef) found.fields[3]).utf8ToString());
    }

    /** @throws IllegalArgumentException when it is not the text of one */
    public static Rank parse(String text) {
        String[] parts = text.split(",", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("not a rank: " + text);
        }
        return new Rank(
                Float.intBitsToFloat(Integer.parseInt(parts[0])),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts[3]);
    }

    /** Behind every entry of that rank. */
    FieldDoc after() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {score, length, position, new BytesRef(key)});
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return Float.floatToIntBits(score) + "," + length + "," + position + "," + key;
    }
}
