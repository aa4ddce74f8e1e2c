package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * The processors that keep the views up to date: started before requests are taken, stopped after the last one was answered
 * and before the record closes. A view that is named and does not exist raises an {@link IllegalArgumentException}.
 */
public final class Processors implements SmartLifecycle {
    /** Lower than the web server's, so that it starts earlier and stops later. */
    private static final int PHASE = Integer.MAX_VALUE - 8_192;

    private final FactFeed feed;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final ViewsDatabase database;
    private Optional<Nodes> nodes = Optional.empty();
    private final Duration standstill;
    private volatile @Nullable ViewWatch watch;
    private volatile boolean running;

    /** @param standstill how long a view may have facts to take and take none before that is trouble */
    public Processors(List<ViewDefinition> definitions, FactFeed feed, ViewsDatabase database, Duration standstill) {
        this.standstill = standstill;
        this.feed = feed;
        this.database = database;
        for (ViewDefinition definition : definitions) {
            views.put(definition.name(), new View(definition, feed, database));
        }
    }

    /** The views, by name. */
    public List<String> names() {
        return List.copyOf(views.keySet());
    }

    /** @throws IllegalStateException when Axon is not set up as it must be */
    @Override
    public void start() {
        views.values().forEach(View::start);
        nodes = database.nodes(views);
        nodes.ifPresent(Nodes::start);
        ViewWatch next = new ViewWatch(views.values(), standstill);
        watch = next;
        next.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        ViewWatch watching = watch;
        if (watching != null) {
            watching.close();
        }
        nodes.ifPresent(Nodes::close);
        nodes = Optional.empty();
        views.values().forEach(View::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Begins to make a view anew from the record, beside the one that answers, which answers until the other has caught up.
     * Its dead letters go with it.
     *
     * @throws RebuildRunningException when that is under way already
     */
    public RebuildProgress rebuild(String view) {
        return view(view).rebuild();
    }

    /** How far the last rebuild of a view has come; empty when there was none since the start. */
    public Optional<RebuildProgress> rebuildProgress(String view) {
        return view(view).lastRebuild().map(Rebuild::progress);
    }

    /**
     * Ends the rebuild of a view and drops what it has made.
     *
     * @return how it ended, which may have come about just before; empty when there was none since the start
     */
    public Optional<RebuildProgress> cancelRebuild(String view) {
        Optional<Rebuild> last = view(view).lastRebuild();
        last.ifPresent(Rebuild::cancel);
        return last.map(Rebuild::progress);
    }

    /** The number of the generation that answers: how often the view was made from the record. */
    public int generation(String view) {
        return view(view).readings().generation();
    }

    /** The position up to which a view has taken facts in or parked them. */
    public long place(String view) {
        return view(view).readings().place();
    }

    /** The last position of the record, as far as it is known; empty until the transport has said so. */
    public OptionalLong end() {
        return feed.hasCounted() ? OptionalLong.of(feed.lastPosition()) : OptionalLong.empty();
    }

    /** How many facts of the record a view has yet to take in or to park. */
    public long lag(String view) {
        return Math.max(0, feed.lastPosition() - place(view));
    }

    /** How many facts of a view are parked. */
    public long deadLetters(String view) {
        return view(view).readings().deadLetters();
    }

    /**
     * The facts of a view that are parked: by release, and within one in their order.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    public Page<DeadLetterSeen> deadLetters(String view, PageRequest window) {
        return view(view).readings().deadLetters(view, window);
    }

    /**
     * Tries parked facts of a view again. It takes in no others meanwhile.
     *
     * @param release those of one release; null for all
     * @return how many are parked no longer
     */
    public long retry(String view, @Nullable ReleaseId release) {
        return view(view).retry(release);
    }

    /** What keeps a view from moving on; null when nothing does. */
    public @Nullable String trouble(String view) {
        String trouble = view(view).trouble();
        if (trouble != null) {
            return trouble;
        }
        ViewWatch watching = watch;
        String standing = watching == null ? null : watching.standstill(view);
        if (standing != null) {
            return standing;
        }
        try {
            long parked = deadLetters(view);
            return parked == 0 ? null : parked + " facts parked as dead letters";
        } catch (DataAccessException e) {
            return "its database does not answer";
        }
    }

    /** Up to where a view reaches. */
    public AsOf asOf(String view) {
        return view(view).readings().asOf();
    }

    View view(String name) {
        View view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no view " + name + "; there are " + views.keySet());
        }
        return view;
    }
}
