package org.modeldocket.query.compare.page;

import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.ui.text.Messages;

/** Numbers of days in words, as vague as they are. */
record DayBoundsText(Messages words) {
    /** How long something took: "10 days", "0 to 30 days", "at least 3 days". */
    String length(DayBounds days) {
        Long least = days.atLeast();
        Long most = days.atMost();
        if (least == null) {
            return most == null ? words.say("compare.days.unknown") : words.say("compare.days.at-most", most);
        }
        return most == null
                ? words.say("compare.days.at-least", least)
                : least.equals(most)
                        ? words.say("compare.days", least)
                        : words.say("compare.days.between", least, most);
    }

    /** The same of a wait that may not be over. */
    String wait(DayBounds days, WaitState state) {
        boolean isReversed = days.atMost() != null && days.atMost() < 0;
        return words.say(isReversed ? "compare.wait.reversed" : "compare.wait." + state, length(days));
    }

    /** When something was, counted from the submission: "10 days after the submission". */
    String since(DayBounds days) {
        Long least = days.atLeast();
        Long most = days.atMost();
        if (least == null) {
            return most == null ? words.say("compare.since.unknown") : open("at-most", most);
        }
        if (most == null) {
            return open("at-least", least);
        }
        if (least.equals(most)) {
            return words.say(
                    least == 0 ? "compare.since.same" : least < 0 ? "compare.since.before" : "compare.since.after",
                    Math.abs(least));
        }
        return least >= 0
                ? words.say("compare.since.after.between", least, most)
                : most <= 0
                        ? words.say("compare.since.before.between", -most, -least)
                        : words.say("compare.since.around", -least, most);
    }

    private String open(String end, long days) {
        return words.say("compare.since." + end + (days < 0 ? ".before" : ""), Math.abs(days));
    }
}
