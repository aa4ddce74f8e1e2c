package org.modeldocket.query.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.PossibleStandings;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** Where one release stands on a day, counted from its periods of that day. For one thread. */
public final class DayStanding {
    /**
     * A period as it is on the day.
     *
     * @param openedBy the fact with which it began, which tells it from the release's others
     * @param endedBy the type of the fact that ended it; null while it is open
     */
    public record Period(
            boolean definite,
            boolean possible,
            UUID openedBy,
            Treatment kind,
            boolean open,
            @Nullable String endedBy) {
        private boolean endsWithTheRelease() {
            return FactType.GENERALLY_RELEASED.logicalName().equals(endedBy)
                    || FactType.RELEASE_WITHDRAWN.logicalName().equals(endedBy);
        }
    }

    /**
     * What is said of the release.
     *
     * @param standings every standing that vague dates leave possible; one where they leave nothing open
     * @param treatments the kinds it was put through, each once
     * @param open those of them that certainly last or, in what is possible, that may last
     */
    public record Said(Standing standing, List<Standing> standings, List<Treatment> treatments, List<Treatment> open) {}

    /** How many periods of each kind there are. */
    private static final class Counts {
        private final Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);

        void add(Treatment kind) {
            counts.merge(kind, 1, Integer::sum);
        }

        int of(Treatment kind) {
            return counts.getOrDefault(kind, 0);
        }

        boolean has(Treatment kind) {
            return of(kind) > 0;
        }
    }

    private final Counts definite = new Counts();
    private final Counts definiteOpen = new Counts();
    private final Counts possible = new Counts();
    private final Counts possibleOpen = new Counts();
    /** Those that last unless a general release or a withdrawal has come, and those that certainly last. */
    private final Counts unlessReleased = new Counts();

    private final Counts lasting = new Counts();

    /** @param periods all those that the record says to be, definitely or possibly */
    public DayStanding(List<Period> periods) {
        Map<UUID, List<Period>> byOpening = new HashMap<>();
        for (Period period : periods) {
            count(period.definite(), period, definite, definiteOpen);
            count(period.possible(), period, possible, possibleOpen);
            byOpening
                    .computeIfAbsent(period.openedBy(), id -> new ArrayList<>())
                    .add(period);
        }
        byOpening.values().forEach(this::countLasting);
    }

    private static void count(boolean counts, Period period, Counts all, Counts open) {
        if (counts) {
            all.add(period.kind());
            if (period.open()) {
                open.add(period.kind());
            }
        }
    }

    /** What certainly began and did not end: it is open in the earlier fold, and the later one does not end it by itself. */
    private void countLasting(List<Period> same) {
        for (Period earlier : same) {
            for (Period later : earlier.definite() && earlier.open() ? same : List.<Period>of()) {
                if (later.possible() && (later.endedBy() == null || later.endsWithTheRelease())) {
                    unlessReleased.add(earlier.kind());
                    if (later.endedBy() == null) {
                        lasting.add(earlier.kind());
                    }
                }
            }
        }
    }

    public Said definitely() {
        return said(definite, definiteOpen, lasting::has);
    }

    public Said possibly() {
        return said(possible, possibleOpen, this::mayLast);
    }

    private boolean mayLast(Treatment kind) {
        return possibleOpen.has(kind) || possible.of(kind) > definite.of(kind) - definiteOpen.of(kind);
    }

    private Said said(Counts all, Counts open, Predicate<Treatment> lasts) {
        return new Said(
                Standing.of(open::has),
                List.copyOf(PossibleStandings.of(definite::has, possible::has, this::mayLast, unlessReleased::has)),
                kinds(all::has),
                kinds(lasts));
    }

    private static List<Treatment> kinds(Predicate<Treatment> these) {
        return Arrays.stream(Treatment.values()).filter(these).toList();
    }
}
