package org.modeldocket.query.projection.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewSchema;

/**
 * Makes the indexes of tables that have been filled. H2 makes an index on one thread, so two tables get one each at a time;
 * PostgreSQL uses several processes for one by itself.
 */
final class IndexBuild {
    private static final int AT_ONCE = 2;

    private final Tables tables;
    private final ViewSchema schema;
    private final Consumer<Runnable> fenced;

    /** @param fenced runs something in a transaction in which nobody else writes */
    IndexBuild(Tables tables, ViewSchema schema, Consumer<Runnable> fenced) {
        this.tables = tables;
        this.schema = schema;
        this.fenced = fenced;
    }

    /** In several transactions, since the live tables beside these are not written meanwhile. */
    void run(boolean onServer) {
        if (onServer) {
            schema.indexes().forEach(index -> fenced.accept(() -> tables.jdbc().execute(index)));
        } else {
            schema.indexRounds().forEach(round -> fenced.accept(() -> make(round)));
        }
    }

    /** On other threads, whose statements commit by themselves. All have ended when this returns or throws. */
    private void make(List<String> indexes) {
        List<Future<?>> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("index-", 0).factory())) {
            indexes.forEach(index -> made.add(threads.submit(() -> tables.jdbc().execute(index))));
        }
        made.forEach(Results::get);
    }
}
