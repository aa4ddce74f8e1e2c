package org.modeldocket.query.projecting;

import org.modeldocket.query.answers.AsOf;
import org.modeldocket.query.feed.ChunkedSource;
import org.modeldocket.query.feed.FactFeed;
import org.modeldocket.vocabulary.ReleaseId;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One view with all that keeps it up to date. */
final class View {
    /** How many facts the cases that a view keeps at hand may hold together. */
    private static final long FACTS_AT_HAND = 100_000;

    private static final int CHUNK = 500;

    private final String name;
    private final Stands stands;
    private final ViewState state;
    private final Commits commits = new Commits();
    private final ChunkedSource source;
    private final ProjectionHandler handler;

    View(Projector projection, FactFeed feed, ViewsDatabase views) {
        name = projection.name();
        stands = new Stands(views.jdbc(), name);
        state = new ViewState(views.jdbc(), name);
        source = new ChunkedSource(feed.source(), CHUNK, 2 * AxonSetup.BATCH);
        TransactionTemplate savepoint = new TransactionTemplate(views.transactions());
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        handler = new ProjectionHandler(
                projection, feed, stands, state, new CaseCache(FACTS_AT_HAND), savepoint, commits);
    }

    String name() {
        return name;
    }

    ChunkedSource source() {
        return source;
    }

    ProjectionHandler handler() {
        return handler;
    }

    Commits commits() {
        return commits;
    }

    AsOf asOf() {
        return state.read();
    }

    /** The sequence at which the view holds a release; -1 where it does not. */
    long standsAt(ReleaseId releaseId) {
        return stands.of(releaseId);
    }
}
