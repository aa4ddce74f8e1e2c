package org.modeldocket.query.matrix.page;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.CellPeriod;
import org.modeldocket.query.ui.text.BriefPeriodText;
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
                .map(period -> words.say(
                        period.lastFrom() == null ? "date.period.possibly" : "date.period.possibly-several",
                        period(kind, period, dates)))
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
                                        ? started(period, dates)
                                        : period(kind, period, dates))
                                .toList());
        return someOpen ? words.say("date.period.some-open", told, cell.open(), cell.count()) : told;
    }

    /** How many periods there are, and from when to when. */
    private static String many(Cell cell, Messages words, DateText dates) {
        int periods = cell.periods().size();
        Object number = periods < Cell.MOST ? periods : periods + "+";
        return words.say("date.period.many", number, dates.periods().span(cell.firstFrom(), cell.lastTo()));
    }

    private static String period(Treatment kind, CellPeriod period, DateText dates) {
        BriefPeriodText text = dates.periods();
        DateBounds from = period.from();
        DateBounds to = period.to();
        DateBounds last = period.lastFrom();
        boolean happened = to == null && period.lasts() == null;
        if (last == null || to == null && last.equals(from)) {
            String since = happened ? text.since(kind, from) : null;
            return since == null ? text.of(from, to) : since;
        }
        String since = happened ? text.since(kind, from, last) : null;
        return since == null ? text.several(from, last, to) : since;
    }

    private static String started(CellPeriod period, DateText dates) {
        DateBounds last = period.lastFrom();
        return last == null || last.equals(period.from())
                ? dates.periods().begun(period.from())
                : dates.periods().begun(period.from(), last);
    }
}
