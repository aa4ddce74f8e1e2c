package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.projection.applied.Waiters;
import org.modeldocket.query.projection.parked.DeadLetter;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Generation;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Keeps the tables of all questions up to date with the record: one loop, one checkpoint. Started before requests are accepted,
 * stopped after the last one was answered and before the record closes.
 */
public final class Projection implements SmartLifecycle {
    /** The name in addresses and metrics. */
    public static final String NAME = Generation.NAME;

    /** Lower than the web server's, so that it starts earlier and stops later. */
    private static final int PHASE = Integer.MAX_VALUE - 8_192;

    private final FactFeed feed;
    private final LiveProjection live;
    private final Rebuilds rebuilds;
    private final ViewsDatabase database;
    private final Duration standstill;
    private Optional<ViewCoordinator> coordinator = Optional.empty();
    private volatile @Nullable ProjectionWatch watch;
    private volatile boolean running;

    /** @param standstill how long there may be facts to apply and none be applied before that is trouble */
    public Projection(List<Question> questions, FactFeed feed, ViewsDatabase database, Duration standstill) {
        this.standstill = standstill;
        this.feed = feed;
        this.database = database;
        live = new LiveProjection(questions, feed, database);
        rebuilds = new Rebuilds(live, database.catalogue());
    }

    @Override
    public void start() {
        live.start();
        rebuilds.resume();
        coordinator = database.sharedServer()
                .map(server -> new ViewCoordinator(server, database.catalogue(), live, rebuilds));
        coordinator.ifPresent(ViewCoordinator::start);
        ProjectionWatch next = new ProjectionWatch(live, standstill, database::caughtUp);
        watch = next;
        next.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        ProjectionWatch watching = watch;
        if (watching != null) {
            watching.close();
        }
        coordinator.ifPresent(ViewCoordinator::close);
        coordinator = Optional.empty();
        rebuilds.stop();
        live.stop();
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
     * Begins to make the tables anew from the record, beside those that answer until the others have caught up. The dead letters
     * go with the old ones.
     *
     * @throws RebuildRunningException when that is under way already
     */
    public RebuildProgress rebuild() {
        return rebuilds.begin();
    }

    /** How far the last rebuild has come; empty when there was none since the start. */
    public Optional<RebuildProgress> rebuildProgress() {
        return rebuilds.last().map(Rebuild::progress);
    }

    /**
     * Ends the rebuild and drops what it has made.
     *
     * @return how it ended, which may have come about just before; empty when there was none since the start
     */
    public Optional<RebuildProgress> cancelRebuild() {
        Optional<Rebuild> last = rebuilds.last();
        last.ifPresent(Rebuild::cancel);
        return last.map(Rebuild::progress);
    }

    /** The number of the generation that answers: how often the tables were made from the record. */
    public int generation() {
        return live.status().generation();
    }

    /** The position up to which facts are applied or parked. */
    public long position() {
        return live.status().position();
    }

    /** The same; while the tables are being loaded, how far that is. */
    public long progress() {
        return live.loop().progress();
    }

    /** The last position of the record, as far as it is known; empty until the transport has said so. */
    public OptionalLong end() {
        return feed.hasCounted() ? OptionalLong.of(feed.lastPosition()) : OptionalLong.empty();
    }

    /** How many facts of the record are neither applied nor parked yet. */
    public long lag() {
        return Math.max(0, feed.lastPosition() - position());
    }

    /** How many facts are parked. */
    public long deadLetters() {
        return live.status().deadLetters();
    }

    /**
     * The facts that are parked: by case, and within one in their order.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    public Page<DeadLetter> deadLetters(PageRequest pageRequest) {
        return live.status().deadLetters(pageRequest);
    }

    /**
     * Tries parked facts again. No others are applied meanwhile.
     *
     * @param release those of one case; null for all
     * @return how many are parked no longer
     */
    public long retry(@Nullable ReleaseId release) {
        return live.retry(release);
    }

    /** What keeps the projection from moving on; null when nothing does. */
    public @Nullable String trouble() {
        String trouble = live.trouble();
        if (trouble != null) {
            return trouble;
        }
        ProjectionWatch watching = watch;
        String still = watching == null ? null : watching.standstill();
        if (still != null) {
            return still;
        }
        try {
            long parked = deadLetters();
            return parked == 0 ? null : parked + " facts parked as dead letters";
        } catch (DataAccessException e) {
            return "its database does not answer";
        }
    }

    /** The last fact that is applied. */
    public AsOf asOf() {
        return live.status().asOf();
    }

    Waiters waiters() {
        return live.waiters();
    }
}
