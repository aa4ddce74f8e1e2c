package org.modeldocket.query.facts.held;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.modeldocket.query.lists.held.Match;

/** The versions of facts that follow each other in the record, by position; column by column, so that a pass over them is short. */
public final class FactBlock {
    /** @param earliest the first day by whose end it may have happened, and {@code latest} it definitely had; from 1970-01-01 */
    record Version(
            int position,
            int knownFrom,
            int knownTo,
            int earliest,
            int latest,
            boolean isDated,
            String type,
            String releaseId,
            List<String> agencies,
            String actor) {
        static final Comparator<Version> ORDER =
                Comparator.comparingInt(Version::position).thenComparingInt(Version::knownFrom);
    }

    private static final int MOST_YEARS = 100;

    private final int[] positions;
    private final int[] knownFrom;
    private final int[] knownTo;
    private final int[] earliest;
    private final int[] latest;
    private final boolean[] isDated;
    private final String[] types;
    private final String[] releaseIds;
    private final List<List<String>> agencies;
    private final String[] actors;

    /** @param versions in their order */
    FactBlock(List<Version> versions) {
        positions = versions.stream().mapToInt(Version::position).toArray();
        knownFrom = versions.stream().mapToInt(Version::knownFrom).toArray();
        knownTo = versions.stream().mapToInt(Version::knownTo).toArray();
        earliest = versions.stream().mapToInt(Version::earliest).toArray();
        latest = versions.stream().mapToInt(Version::latest).toArray();
        isDated = new boolean[positions.length];
        for (int i = 0; i < isDated.length; i++) {
            isDated[i] = versions.get(i).isDated();
        }
        types = versions.stream().map(Version::type).toArray(String[]::new);
        releaseIds = versions.stream().map(Version::releaseId).toArray(String[]::new);
        agencies = versions.stream().map(Version::agencies).toList();
        actors = versions.stream().map(Version::actor).toArray(String[]::new);
    }

    public int size() {
        return positions.length;
    }

    public int position(int i) {
        return positions[i];
    }

    /** The first version of the fact at a position, where it has one; else of the next. */
    int first(long position) {
        int place = Arrays.binarySearch(positions, (int) position);
        int first = place < 0 ? -place - 1 : place;
        while (first > 0 && positions[first - 1] == position) {
            first--;
        }
        return first;
    }

    public String type(int i) {
        return types[i];
    }

    public String releaseId(int i) {
        return releaseIds[i];
    }

    public List<String> agencies(int i) {
        return agencies.get(i);
    }

    /** The subject of who recorded it. */
    public String actor(int i) {
        return actors[i];
    }

    /** Whether the record said it at a position. */
    public boolean isKnown(int i, int position) {
        return knownFrom[i] <= position && knownTo[i] > position;
    }

    /** The years in which it may have happened; empty where it has no date, or one that is open or of more than a hundred years. */
    public IntStream years(int i) {
        if (!isDated[i] || earliest[i] == Integer.MIN_VALUE || latest[i] == Integer.MAX_VALUE) {
            return IntStream.empty();
        }
        int first = LocalDate.ofEpochDay(earliest[i]).getYear();
        int last = LocalDate.ofEpochDay(latest[i]).getYear();
        return last - first >= MOST_YEARS ? IntStream.empty() : IntStream.rangeClosed(first, last);
    }

    /** Whether it had happened by the end of a day, as known at a position; what has no date is taken to have. */
    public Match at(int i, int position, int day) {
        return isKnown(i, position)
                ? Match.of(latest[i] <= day || !isDated[i], earliest[i] <= day || !isDated[i])
                : Match.NO;
    }

    /** Whether it happened on the first day, the last one or between them. */
    public Match within(int i, int first, int last) {
        return isDated[i]
                ? Match.of(earliest[i] >= first && latest[i] <= last, latest[i] >= first && earliest[i] <= last)
                : Match.NO;
    }
}
