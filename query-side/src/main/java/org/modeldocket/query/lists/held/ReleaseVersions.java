package org.modeldocket.query.lists.held;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.cases.DayStanding;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.Treatment;

/** All that the views hold of one release at any moment, for lists. Immutable, but for what it remembers of now. */
final class ReleaseVersions {
    private static final int LAST_DAY = PeriodStart.day(ValidTimeSlices.END_OF_TIME.toEpochDay());

    /** What its registration says of it, as known for some time. */
    record Registration(
            int knownFrom,
            int knownTo,
            String companyId,
            String model,
            @Nullable String version,
            @Nullable String family,
            @Nullable String succeeds,
            int openedAt) {}

    /** @param openedAt the position of the fact with which it began, which tells it from the release's others */
    record Period(
            Validity validity,
            int openedAt,
            Treatment kind,
            String subject,
            boolean open,
            @Nullable String endedBy,
            PeriodStart start,
            @Nullable PeriodStart dueBy,
            @Nullable PeriodStart end,
            PeriodTerms terms) {}

    record Mention(Validity validity, PeriodTerms terms) {}

    record Target(Validity validity, Step step, int announcedAt, PeriodStart due) {}

    private final String id;
    private final List<Registration> registrations;
    private final List<Period> periods;
    private final List<Mention> mentions;
    private final List<Target> targets;
    private final int[] positions;
    private volatile @Nullable ListedRelease now;

    /** @param positions those of its facts, in their order; one at least */
    ReleaseVersions(
            String id,
            List<Registration> registrations,
            List<Period> periods,
            List<Mention> mentions,
            List<Target> targets,
            int[] positions) {
        this.id = id;
        this.registrations = registrations;
        this.periods = periods;
        this.mentions = mentions;
        this.targets = targets;
        this.positions = positions;
    }

    String id() {
        return id;
    }

    /** Every company that a version of it names. */
    Set<String> companies() {
        return registrations.stream().map(Registration::companyId).collect(Collectors.toSet());
    }

    /** Whether a day is behind all others, as it is when no day is asked about. */
    static boolean isLastDay(long day) {
        return PeriodStart.day(day) == LAST_DAY;
    }

    /** Null where the record did not hold it. */
    @Nullable
    String companyAt(int position) {
        for (Registration version : registrations) {
            if (version.knownFrom() <= position && version.knownTo() > position) {
                return version.companyId();
            }
        }
        return null;
    }

    /** Null where the record did not hold it. */
    @Nullable
    ListedRelease at(int position, long day) {
        int until = PeriodStart.day(day);
        if (until != LAST_DAY || position < positions[positions.length - 1]) {
            return workOut(position, until);
        }
        ListedRelease known = now;
        if (known == null) {
            known = workOut(position, until);
            now = known;
        }
        return known;
    }

    private @Nullable ListedRelease workOut(int position, int day) {
        for (Registration version : registrations) {
            if (version.knownFrom() <= position && version.knownTo() > position) {
                return workOut(version, position, day);
            }
        }
        return null;
    }

    private ListedRelease workOut(Registration registration, int position, int day) {
        List<Period> known = periods.stream()
                .filter(period -> period.validity().at(position, day) != Match.NO)
                .toList();
        DayStanding.Said standing = new DayStanding(known.stream()
                        .map(period -> new DayStanding.Period(
                                period.validity().at(position, day) == Match.DEFINITE,
                                period.validity().isPossible(day),
                                new UUID(0, period.openedAt()),
                                period.kind(),
                                period.open(),
                                period.endedBy()))
                        .toList())
                .definitely();
        List<ListedPeriod> listed = new ArrayList<>(known.size() + mentions.size());
        for (Period period : known) {
            listed.add(new ListedPeriod(
                    period.kind(),
                    period.subject(),
                    period.openedAt(),
                    period.validity().at(position, day),
                    lasts(period, known, position, day),
                    period.start(),
                    period.dueBy(),
                    period.end(),
                    period.terms()));
        }
        for (Mention mention : mentions) {
            Match certainty = mention.validity().at(position, day);
            if (certainty != Match.NO) {
                listed.add(new ListedPeriod(null, "", 0, certainty, Match.NO, null, null, null, mention.terms()));
            }
        }
        int place = Arrays.binarySearch(positions, position);
        return new ListedRelease(
                id,
                registration.companyId(),
                registration.model(),
                registration.version(),
                registration.family(),
                registration.succeeds(),
                registration.openedAt(),
                positions[place < 0 ? Math.max(0, -place - 2) : place],
                standing.standing(),
                standing.standings(),
                List.copyOf(listed),
                targets(position, day));
    }

    /** Where vague dates leave open which of several was announced last, each may be it. */
    private List<ListedTarget> targets(int position, int day) {
        List<Target> known = targets.stream()
                .filter(target -> target.validity().at(position, day) != Match.NO)
                .toList();
        return known.stream()
                .map(target -> new ListedTarget(
                        target.step(),
                        target.announcedAt(),
                        known.stream()
                                                .filter(one -> one.step() == target.step())
                                                .count()
                                        > 1
                                ? Match.POSSIBLE
                                : target.validity().at(position, day),
                        target.due()))
                .toList();
    }

    /** It certainly lasts where it has certainly begun, and no reading of the dates has an end of it. */
    private static Match lasts(Period period, List<Period> known, int position, int day) {
        boolean certainly = period.open() && period.validity().at(position, day) == Match.DEFINITE;
        for (Period other : known) {
            certainly &= other.openedAt() != period.openedAt() || other.endedBy() == null;
        }
        return Match.of(certainly, period.open());
    }
}
