package org.modeldocket.query.search.request;

import java.util.stream.LongStream;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.time.Certainty;

/** Sees all that a search finds, and says what of it counts. */
public interface Sieve {
    Sieve ALL = new Sieve() {
        @Override
        public boolean takes(SearchKind kind, long position, Certainty happened) {
            return true;
        }

        @Override
        public boolean takes(SearchKind kind, String id, Certainty happened, LongStream named) {
            return true;
        }
    };

    /**
     * A release or a fact.
     *
     * @param position of the record entry
     * @param happened how sure it is that it has happened by the day asked about
     */
    boolean takes(SearchKind kind, long position, Certainty happened);

    /**
     * A company, an agency or a directive.
     *
     * @param named the positions of the statements that name a directive so; empty for others
     */
    boolean takes(SearchKind kind, String id, Certainty happened, LongStream named);
}
