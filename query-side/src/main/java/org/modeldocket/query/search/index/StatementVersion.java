package org.modeldocket.query.search.index;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.ReleaseFact;

/** A statement as the record held it from one position until before another. */
record StatementVersion(long from, long to, Statement statement) {
    /** In the order of positions, without gaps; the last one has no end. */
    static List<StatementVersion> of(Statement statement) {
        List<Statement> versions = statement.versions();
        List<StatementVersion> all = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            long from = i == 0
                    ? statement.original().position()
                    : statement.changes().get(i - 1).position();
            long to = i == versions.size() - 1
                    ? Long.MAX_VALUE
                    : statement.changes().get(i).position();
            all.add(new StatementVersion(from, to, versions.get(i)));
        }
        return all;
    }

    ReleaseFact says() {
        return statement.says();
    }

    /** The part of it that lies within the time of a naming. */
    StatementVersion within(Naming naming) {
        return new StatementVersion(Math.max(from, naming.from()), Math.min(to, naming.to()), statement);
    }

    boolean isEmpty() {
        return from >= to;
    }
}
