package org.modeldocket.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.views.ViewSchema;
import org.modeldocket.wire.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The tables of all questions in memory, written by the writers that write the stored ones: what these should hold of some cases.
 * For one thread.
 */
public final class FoldedTables implements AutoCloseable {
    /** How many facts are written at once. */
    private static final int AT_ONCE = 100;

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final AppliedSequences applied = new AppliedSequences(jdbc);
    private final List<QuestionWriter> writers;
    private final Runnable pause;

    /** @param pause is called after each part of the work */
    public FoldedTables(List<Question> questions, Runnable pause) {
        this.pause = pause;
        ViewSchema.of(questions).make(database, UnaryOperator.identity());
        writers = questions.stream()
                .map(question -> question.writer().apply(jdbc))
                .toList();
    }

    /** Adds a case, whose facts must begin with its first and be in the order of their sequences. */
    public void add(List<StoredFact> facts) {
        CaseHistory before = null;
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            before = add(before, facts.subList(from, Math.min(facts.size(), from + AT_ONCE)));
            pause.run();
        }
    }

    private CaseHistory add(@Nullable CaseHistory before, List<StoredFact> facts) {
        List<CaseHistory> steps = new ArrayList<>();
        CaseHistory now = before;
        for (StoredFact stored : facts) {
            RecordedFact fact = stored.recorded();
            now = now == null ? CaseHistory.of(List.of(fact)) : now.plus(fact);
            steps.add(now);
        }
        List<CaseUpdate> changes = List.of(new CaseUpdate(steps.getLast().releaseId(), before, steps));
        applied.move(changes);
        for (QuestionWriter writer : writers) {
            writer.writeFacts(facts);
            writer.rows(changes).write();
        }
        return steps.getLast();
    }

    /** Reads the tables. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        database.destroy();
    }
}
