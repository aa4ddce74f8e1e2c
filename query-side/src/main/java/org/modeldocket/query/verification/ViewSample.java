package org.modeldocket.query.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongUnaryOperator;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.Processors;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.projection.ViewsDatabase;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a sample of what the views hold with the record: everything where the record is short, else the cases of facts chosen at
 * random, and in each table the row beside each of them. What it costs does not grow with the record.
 */
final class ViewSample {
    private static final Logger LOG = LoggerFactory.getLogger(ViewSample.class);
    private static final int MOST_CASES = 40;
    private static final int MOST_TRIES = 4 * MOST_CASES;
    private static final Duration MOST_TIME = Duration.ofMinutes(2);

    private final List<ViewDefinition> definitions;
    private final ViewsDatabase views;
    private final FactFeed feed;
    private final Processors processors;
    private final SampleResults results;
    private final int mostFacts;
    private final LongUnaryOperator chance;

    /**
     * @param mostFacts of all cases together that are compared
     * @param chance gives a random number from 1 to the one that it is given
     */
    ViewSample(
            List<ViewDefinition> definitions,
            ViewsDatabase views,
            FactFeed feed,
            Processors processors,
            SampleResults results,
            int mostFacts,
            LongUnaryOperator chance) {
        this.definitions = definitions;
        this.views = views;
        this.feed = feed;
        this.processors = processors;
        this.results = results;
        this.mostFacts = mostFacts;
        this.chance = chance;
    }

    /**
     * Takes one sample.
     *
     * @param pause is called after each part of the work; what it throws ends the sample
     */
    void take(Runnable pause) {
        List<SampledView> sampled = new ArrayList<>();
        try {
            for (ViewDefinition definition : definitions) {
                sampled.add(sampled(definition, pause));
            }
            take(sampled.stream().filter(ViewSample::hasAllFacts).toList());
        } finally {
            sampled.forEach(SampledView::close);
        }
    }

    private SampledView sampled(ViewDefinition definition, Runnable pause) {
        String view = definition.name();
        int generation = processors.generation(view);
        return new SampledView(
                definition, views.live(view), feed, pause, difference -> results.add(view, generation, difference));
    }

    private static boolean hasAllFacts(SampledView view) {
        if (view.isParked()) {
            LOG.warn("MD-VIEW-026 view {}: not compared with the record, since facts are parked", view.name());
        }
        return !view.isParked();
    }

    private void take(List<SampledView> sampled) {
        String compared = feed.lastPosition() <= mostFacts ? compareAll(sampled) : compareSome(sampled);
        results.progress(compared);
        if (sampled.stream().allMatch(view -> results.differences(view.name()) == 0)) {
            LOG.info("MD-VIEW-025 the views agree with the record: {}", compared);
        }
    }

    private static String compareAll(List<SampledView> sampled) {
        long facts = 0;
        for (SampledView view : sampled) {
            facts = Math.max(facts, view.place());
            attempt(view, view::compareAll);
        }
        return "all rows of " + facts + " facts compared";
    }

    private String compareSome(List<SampledView> sampled) {
        long deadline = System.nanoTime() + MOST_TIME.toNanos();
        Set<ReleaseId> chosen = new HashSet<>();
        int facts = 0;
        int tooLong = 0;
        for (int i = 0; i < MOST_TRIES && chosen.size() < MOST_CASES && System.nanoTime() < deadline; i++) {
            ReleaseId release = choose(sampled).orElse(null);
            if (release != null && chosen.add(release)) {
                int most = mostFacts - facts;
                int of = compare(sampled, release, most);
                facts += of;
                tooLong += of == 0 ? 1 : 0;
            }
        }
        sampled.forEach(view -> attempt(view, view::compareState));
        return "rows of " + (chosen.size() - tooLong) + " cases of " + facts + " facts compared";
    }

    /** The case of a fact at a random position, as the timeline has it, or else the record. */
    private Optional<ReleaseId> choose(List<SampledView> sampled) {
        if (sampled.isEmpty()) {
            return Optional.empty();
        }
        long position = chance.applyAsLong(Math.max(1, feed.lastPosition()));
        try {
            return views
                    .live(Views.TIMELINE)
                    .jdbc()
                    .queryForList("SELECT release_id FROM timeline_fact WHERE position = ?", String.class, position)
                    .stream()
                    .findFirst()
                    .map(ReleaseId::new)
                    .or(() -> sampled.getFirst().at(position).map(RecordedFact::releaseId));
        } catch (IllegalArgumentException e) {
            return sampled.getFirst().at(position).map(RecordedFact::releaseId);
        }
    }

    /** @return how many facts the case has; 0 where it was passed over */
    private static int compare(List<SampledView> sampled, ReleaseId release, int most) {
        int facts = 0;
        for (SampledView view : sampled) {
            int[] of = {0};
            attempt(view, () -> {
                of[0] = view.compareCase(release, most);
                view.compareNeighbours(release);
            });
            facts = Math.max(facts, of[0]);
        }
        return facts;
    }

    private static void attempt(SampledView view, Runnable comparison) {
        try {
            comparison.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("MD-VIEW-026 view {}: a part could not be compared with the record", view.name(), e);
        }
    }
}
