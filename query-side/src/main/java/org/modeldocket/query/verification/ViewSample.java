package org.modeldocket.query.verification;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongUnaryOperator;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ViewsDatabase;
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

    private final List<Question> questions;
    private final ViewsDatabase views;
    private final FactFeed feed;
    private final Projection projection;
    private final SampleResults results;
    private final int mostFacts;
    private final LongUnaryOperator chance;

    /**
     * @param mostFacts of all cases together that are compared
     * @param chance gives a random number from 1 to the one that it is given
     */
    ViewSample(
            List<Question> questions,
            ViewsDatabase views,
            FactFeed feed,
            Projection projection,
            SampleResults results,
            int mostFacts,
            LongUnaryOperator chance) {
        this.questions = questions;
        this.views = views;
        this.feed = feed;
        this.projection = projection;
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
        int generation = projection.generation();
        try (SampledView sampled = new SampledView(
                questions, views.live(), feed, pause, difference -> results.add(generation, difference))) {
            if (sampled.isParked()) {
                LOG.warn("MD-VIEW-026 the views were not compared with the record, since facts are parked");
                results.progress("nothing compared");
                return;
            }
            String compared = feed.lastPosition() <= mostFacts ? compareAll(sampled) : compareSome(sampled);
            if (results.differences() == 0) {
                LOG.info("MD-VIEW-025 the views agree with the record: {}", compared);
            }
            results.progress(compared);
        }
    }

    private static String compareAll(SampledView sampled) {
        attempt(sampled::compareAll);
        attempt(sampled::compareCheckpoint);
        return "all rows of " + sampled.position() + " facts compared";
    }

    private String compareSome(SampledView sampled) {
        long deadline = System.nanoTime() + MOST_TIME.toNanos();
        Set<ReleaseId> chosen = new HashSet<>();
        int facts = 0;
        int tooLong = 0;
        for (int i = 0; i < MOST_TRIES && chosen.size() < MOST_CASES && System.nanoTime() < deadline; i++) {
            ReleaseId release = choose(sampled).orElse(null);
            if (release != null && chosen.add(release)) {
                int of = compare(sampled, release, mostFacts - facts);
                facts += of;
                tooLong += of == 0 ? 1 : 0;
            }
        }
        attempt(sampled::compareCheckpoint);
        return "rows of " + (chosen.size() - tooLong) + " cases of " + facts + " facts compared";
    }

    /** The case of a fact at a random position, as the timeline has it, or else the record. */
    private Optional<ReleaseId> choose(SampledView sampled) {
        long position = chance.applyAsLong(Math.max(1, feed.lastPosition()));
        try {
            return views
                    .live()
                    .jdbc()
                    .queryForList("SELECT release_id FROM timeline_fact WHERE position = ?", String.class, position)
                    .stream()
                    .findFirst()
                    .map(ReleaseId::new)
                    .or(() -> sampled.at(position).map(RecordedFact::releaseId));
        } catch (IllegalArgumentException e) {
            return sampled.at(position).map(RecordedFact::releaseId);
        }
    }

    /** @return how many facts the case has; 0 where it was skipped */
    private static int compare(SampledView sampled, ReleaseId release, int most) {
        int[] facts = {0};
        attempt(() -> {
            facts[0] = sampled.compareCase(release, most);
            sampled.compareNeighbours(release);
        });
        return facts[0];
    }

    private static void attempt(Runnable comparison) {
        try {
            comparison.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("MD-VIEW-026 a part of the views could not be compared with the record", e);
        }
    }
}
