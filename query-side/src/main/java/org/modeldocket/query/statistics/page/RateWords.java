package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.disparity.Estimate;
import org.modeldocket.query.statistics.disparity.GroupRates;
import org.modeldocket.query.statistics.disparity.RateComparison;
import org.modeldocket.query.statistics.disparity.RateView;

/** Rates and their comparisons in words. */
record RateWords(StatisticText words) {
    /** Below this, chance alone would seldom give such a difference. */
    private static final double SELDOM = 0.05;

    private static final double LEAST_P = 0.001;

    String number(long number) {
        return words.number(number);
    }

    /**
     * A number with its interval.
     *
     * @param interval empty where there is none
     */
    record Figure(String value, String interval) {}

    /** "66.7 %" and "9.4 to 99.2 %"; that there is none, where there are no releases. */
    Figure rate(RateView rate) {
        Double share = rate.rate();
        return share == null
                ? new Figure(words.say("disparity.no-rate"), "")
                : new Figure(
                        words.share(share),
                        words.say("disparity.interval", words.points(rate.lower()), words.share(rate.upper())));
    }

    String inOne(Figure figure) {
        return figure.interval().isEmpty()
                ? figure.value()
                : words.say("disparity.figure", figure.value(), figure.interval());
    }

    /** "2 of 9, 22.2 %". */
    String ofAll(RateView rate) {
        String of = words.say("disparity.of", rate.count(), rate.n());
        Double share = rate.rate();
        return share == null ? of : words.say("disparity.of.rate", of, words.share(share));
    }

    /** Null where dates leave nothing open. */
    @Nullable
    String possible(GroupRates group) {
        List<String> possible = new ArrayList<>();
        if (group.mayHave() > 0) {
            possible.add(words.say("disparity.row.may", group.mayHave()));
        }
        if (group.undecided() > 0) {
            possible.add(words.say("disparity.row.undecided", group.undecided()));
        }
        return possible.isEmpty() ? null : String.join(", ", possible);
    }

    @Nullable
    Figure difference(RateComparison compared) {
        Estimate difference = compared.difference();
        Double value = difference == null ? null : difference.value();
        Double upper = difference == null ? null : difference.upper();
        return difference == null || value == null || upper == null
                ? null
                : new Figure(
                        words.points(value),
                        words.say("disparity.interval", words.points(difference.lower()), words.points(upper)));
    }

    @Nullable
    Figure odds(RateComparison compared) {
        Estimate odds = compared.oddsRatio();
        if (odds == null) {
            return null;
        }
        Double value = odds.value();
        Double upper = odds.upper();
        String ratio = value == null ? words.say("disparity.infinite") : words.say("ratio", value);
        String lower = words.say("ratio", odds.lower());
        return new Figure(
                ratio,
                upper == null
                        ? words.say("disparity.interval.open", lower)
                        : words.say("disparity.interval", lower, words.say("ratio", upper)));
    }

    @Nullable
    String p(RateComparison compared) {
        Double p = compared.pValue();
        return p == null ? null : p < LEAST_P ? words.say("disparity.p.least") : words.say("disparity.p", p);
    }

    /** All of a group in words. */
    String sentence(String name, GroupRates group) {
        RateComparison certain = group.certain();
        List<String> said = new ArrayList<>();
        said.add(words.say("disparity.says", name, ofAll(certain.group()), ofAll(certain.others())));
        Figure difference = difference(certain);
        if (difference == null) {
            said.add(words.say("disparity.says.alone"));
        } else {
            said.add(words.say("disparity.says.difference", difference.value(), difference.interval()));
            Figure odds = odds(certain);
            said.add(odds == null ? words.say("disparity.says.fixed") : words.say("disparity.says.odds", inOne(odds)));
            Double p = certain.pValue();
            said.add(words.say(
                    p != null && p < SELDOM ? "disparity.says.seldom" : "disparity.says.often",
                    String.valueOf(p(certain))));
        }
        RateComparison lowest = group.lowest();
        RateComparison highest = group.highest();
        if (lowest != null && highest != null && !lowest.group().equals(highest.group())) {
            said.add(words.say("disparity.says.vague", ofAll(lowest.group()), ofAll(highest.group())));
        }
        if (certain.group().small() != null) {
            said.add(words.say("disparity.says.small"));
        }
        return String.join(" ", said);
    }
}
