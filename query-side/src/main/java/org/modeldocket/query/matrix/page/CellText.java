package org.modeldocket.query.matrix.page;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.CellPeriod;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Treatment;

/** Says when a company met a treatment: each of its periods or, where they are many, their span; and what is open about their ends. */
final class CellText {
    private static final int MOST = 4;

    private CellText() {}

    static String period(Treatment kind, Cell cell, Messages words, DateText dates) {
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

    private static String definite(Treatment kind, Cell cell, Messages words, DateText dates) {
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

    private static String periods(Treatment kind, Cell cell, Messages words, DateText dates) {
        boolean someOpen = cell.open() > 0 && cell.open() < cell.count();
        String told = cell.periods().size() > MOST
                ? many(cell, words, dates)
                : String.join(
                        words.say("date.period.next"),
                        cell.periods().stream()
                                .map(period -> someOpen && period.to() == null
                                        ? dates.started(period.from())
                                        : period(kind, period, dates))
                                .toList());
        return someOpen ? words.say("date.period.some-open", told, cell.open(), cell.count()) : told;
    }

    /** How many periods there are, and from when to when. */
    private static String many(Cell cell, Messages words, DateText dates) {
        int periods = cell.periods().size();
        Object number = periods < Cell.MOST ? periods : periods + "+";
        DateBounds from = cell.firstFrom();
        return cell.lastTo() == null
                ? words.say("date.period.many-since", number, dates.brief(from))
                : words.say("date.period.many", number, dates.period(from, cell.lastTo()));
    }

    private static String period(Treatment kind, CellPeriod period, DateText dates) {
        DateBounds from = period.from();
        if (period.to() != null) {
            return dates.period(from, period.to());
        }
        String since = period.lasts() == null ? dates.since(kind, from) : null;
        return since == null ? dates.period(from, null) : since;
    }
}
