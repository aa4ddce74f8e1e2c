package org.modeldocket.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The tables of one view in memory, filled by the projector that fills the stored ones: what these should hold of some cases. For
 * one thread.
 */
public final class FoldedTables implements AutoCloseable {
    /** How many facts are projected at once. */
    private static final int AT_ONCE = 100;

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Stands stands = new Stands(jdbc);
    private final ViewState state = new ViewState(jdbc);
    private final Projector projector;
    private final Runnable pause;

    /** @param pause is called after each part of the work */
    public FoldedTables(ViewDefinition view, Runnable pause) {
        this.pause = pause;
        Layout.of(view.name()).make(database, UnaryOperator.identity());
        projector = view.projector().apply(jdbc);
    }

    /** Adds a case, whose facts must begin with its first and be in the order of their sequences. */
    public void add(List<RecordedFact> facts) {
        CaseHistory before = null;
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            before = add(before, facts.subList(from, Math.min(facts.size(), from + AT_ONCE)));
            pause.run();
        }
    }

    private CaseHistory add(@Nullable CaseHistory before, List<RecordedFact> facts) {
        List<CaseHistory> steps = new ArrayList<>();
        CaseHistory now = before;
        for (RecordedFact fact : facts) {
            now = now == null ? CaseHistory.of(List.of(fact)) : now.plus(fact);
            steps.add(now);
        }
        List<Touched> touched = List.of(new Touched(steps.getLast().releaseId(), before, steps));
        stands.move(touched);
        projector.write(touched);
        RecordedFact last = facts.getLast();
        state.advance(facts, last.position(), last.recordedAt());
        return steps.getLast();
    }

    /** Leads to the tables. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        database.destroy();
    }
}
