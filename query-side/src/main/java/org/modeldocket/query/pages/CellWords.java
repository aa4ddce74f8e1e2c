package org.modeldocket.query.pages;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.treatments.Cell;
import org.modeldocket.query.treatments.CellPeriod;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Treatment;

/** Says when a company met a treatment: each of its periods, and what is open about their ends. */
final class CellWords {
    private static final int MOST = 4;

    private CellWords() {}

    static String period(Treatment kind, Cell cell, Words words, DateWords dates) {
        List<String> all = new ArrayList<>();
        all.add(definite(kind, cell, words, dates));
        possible(cell).stream()
                .limit(MOST)
                .map(period -> words.say("date.period.possibly", period(kind, period, dates)))
                .forEach(all::add);
        return String.join(words.say("date.period.next"), all);
    }

    /** The periods beside the definite ones. */
    static List<CellPeriod> possible(Cell cell) {
        return cell.possiblePeriods() == null ? List.of() : cell.possiblePeriods();
    }

    private static String definite(Treatment kind, Cell cell, Words words, DateWords dates) {
        String periods = periods(kind, cell, words, dates);
        int possiblyOpen = cell.possiblyOpen() == null ? cell.open() : cell.possiblyOpen();
        boolean onlyPossible = cell.count() == 0;
        if (onlyPossible
                || possiblyOpen == cell.open()
                || cell.periods().stream().allMatch(period -> period.lasts() == null)) {
            return periods;
        }
        return cell.count() == 1
                ? words.say("date.period.possibly-open", periods)
                : words.say("date.period.some-possibly-open", periods, possiblyOpen - cell.open(), cell.count());
    }

    private static String periods(Treatment kind, Cell cell, Words words, DateWords dates) {
        List<CellPeriod> all = cell.periods();
        boolean someOpen = cell.open() > 0 && cell.open() < cell.count();
        List<String> told = all.stream()
                .limit(MOST)
                .map(period -> someOpen && period.to() == null
                        ? dates.started(MatrixTable.interval(period.from()))
                        : period(kind, period, dates))
                .toList();
        String listed = String.join(words.say("date.period.next"), told);
        String more = all.size() > MOST ? words.say("date.period.more", listed, all.size() - MOST) : listed;
        return someOpen ? words.say("date.period.some-open", more, cell.open(), cell.count()) : more;
    }

    private static String period(Treatment kind, CellPeriod period, DateWords dates) {
        Interval from = MatrixTable.interval(period.from());
        if (period.to() != null) {
            return dates.period(from, MatrixTable.interval(period.to()));
        }
        String since = period.lasts() == null ? dates.since(kind, dates.brief(from)) : null;
        return since == null ? dates.period(from, null) : since;
    }
}
