package org.modeldocket.query.projecting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AsOf;
import org.modeldocket.query.feed.FactFeed;
import org.modeldocket.vocabulary.ReleaseId;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * The processors that keep the views up to date: started before requests are taken, stopped after the last one was answered
 * and before the record closes.
 */
public final class Processors implements SmartLifecycle {
    /** Lower than the web server's, so that it starts earlier and stops later. */
    private static final int PHASE = Integer.MAX_VALUE - 8_192;

    private final FactFeed feed;
    private final StoredPlaces places;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Supplier<Configuration> setup;
    private volatile @Nullable Configuration axon;

    public Processors(List<Projector> projections, FactFeed feed, ViewsDatabase database) {
        this.feed = feed;
        this.places = new StoredPlaces(database.jdbc());
        for (Projector projection : projections) {
            views.put(projection.name(), new View(projection, feed, database));
        }
        AxonSetup axonSetup = new AxonSetup(database);
        this.setup = () -> axonSetup.configure(views.values());
    }

    /** The views, by name. */
    public List<String> names() {
        return List.copyOf(views.keySet());
    }

    /** @throws IllegalStateException when Axon is not set up as it must be */
    @Override
    public void start() {
        Configuration built = setup.get();
        Soundness.require(built.eventProcessingConfiguration(), views.keySet());
        built.start();
        axon = built;
    }

    @Override
    public void stop() {
        Configuration running = axon;
        if (running != null) {
            axon = null;
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return axon != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Empties a view with its dead letters and makes it anew from the record. The view answers with less meanwhile. */
    public void rebuild(String view) {
        StreamingEventProcessor processor = processor(view);
        processor.shutDown();
        try {
            processor.resetTokens(source -> source.createTailToken());
        } finally {
            processor.start();
        }
    }

    /** How many facts of the record a view has yet to take in or to park. */
    public long lag(String view) {
        return Math.max(0, feed.lastPosition() - places.of(view));
    }

    /** How many facts of a view are parked. */
    public long deadLetters(String view) {
        return processing().deadLetterQueue(view).orElseThrow().size();
    }

    /** What keeps a view from moving on; null when nothing does. */
    public @Nullable String trouble(String view) {
        if (axon == null) {
            return "not started";
        }
        StreamingEventProcessor processor = processor(view);
        if (!processor.isRunning()) {
            return "stopped";
        }
        boolean failing = processor.isError()
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
        if (failing) {
            return "failing, and trying again";
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
        return view(view).asOf();
    }

    long standsAt(String view, ReleaseId releaseId) {
        return view(view).standsAt(releaseId);
    }

    Commits commits(String view) {
        return view(view).commits();
    }

    EventProcessingConfiguration processing() {
        Configuration running = axon;
        if (running == null) {
            throw new IllegalStateException("the processors are not started");
        }
        return running.eventProcessingConfiguration();
    }

    private StreamingEventProcessor processor(String view) {
        return processing().eventProcessor(view, StreamingEventProcessor.class).orElseThrow();
    }

    private View view(String name) {
        View view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no view " + name + "; there are " + views.keySet());
        }
        return view;
    }
}
