package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.ReleaseWaitView;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.statistics.durations.WaitSummary.HalfWaits;
import org.modeldocket.query.statistics.durations.WaitSummary.WaitQuartiles;

/** Waits in words. */
record WaitWords(StatisticText text) {
    String number(long number) {
        return text.number(number);
    }

    String when(@Nullable DateBounds bounds) {
        return text.when(bounds);
    }

    String state(WaitState state) {
        return text.say("wait." + state);
    }

    /** "9 to 38 days", "273 days so far". */
    String days(ReleaseWaitView wait) {
        return text.wait(wait.state(), wait.days());
    }

    String ended(WaitSummary waits) {
        return waits.mayHaveEnded() == 0
                ? number(waits.ended())
                : text.say("durations.ended.may", waits.ended(), waits.mayHaveEnded());
    }

    /** Null where none certainly ended. */
    @Nullable
    String median(WaitSummary waits) {
        WaitQuartiles quartiles = waits.quartiles();
        return quartiles == null ? null : text.days(quartiles.median());
    }

    /** From the first quartile to the third, as far apart as dates allow; null where none certainly ended. */
    @Nullable
    String middle(WaitSummary waits) {
        WaitQuartiles quartiles = waits.quartiles();
        return quartiles == null
                ? null
                : text.days(new DayBounds(
                        quartiles.first().atLeast(), quartiles.third().atMost()));
    }

    /** After how many days at most half wait. */
    String half(WaitSummary waits) {
        HalfWaits half = waits.half();
        if (half == null) {
            return "";
        }
        Long shortest = half.shortest();
        Long longest = half.longest();
        if (shortest == null && longest == null) {
            return text.say("durations.half.none");
        }
        return shortest == null || longest == null
                ? text.say("durations.half.one", theOne(shortest, longest))
                : text.days(new DayBounds(Math.min(shortest, longest), Math.max(shortest, longest)));
    }

    private static long theOne(@Nullable Long shortest, @Nullable Long longest) {
        return shortest != null ? shortest : longest != null ? longest : 0;
    }

    List<String> reading(DurationsAnswer answer) {
        List<String> reading = new ArrayList<>();
        WaitSummary all = answer.all();
        if (all.n() == 0) {
            reading.add(text.say("durations.none"));
        } else {
            reading.add(text.say(
                    "durations.n", text.say("step.begun." + answer.step(), all.n()), parts(answer.step(), all)));
            half(all, reading);
        }
        String median = median(all);
        String middle = middle(all);
        if (all.ended() > 1 && median != null && middle != null) {
            reading.add(text.say("durations.quartiles", all.ended(), median, middle));
        }
        if (all.negative() > 0) {
            reading.add(text.say("durations.negative", all.negative()));
        }
        if (all.possible() > 0) {
            reading.add(text.say("durations.possible", all.possible()));
        }
        if (answer.countedTo() != null && all.lasting() + all.mayHaveEnded() > 0) {
            reading.add(text.say("durations.counted", text.day(answer.countedTo())));
        }
        return reading;
    }

    private String parts(WaitStep step, WaitSummary all) {
        List<String> parts = new ArrayList<>();
        if (all.ended() > 0) {
            parts.add(text.say("step.ended." + step, all.ended()));
        }
        if (all.mayHaveEnded() > 0) {
            parts.add(text.say("step.may." + step, all.mayHaveEnded()));
        }
        if (all.lasting() > 0) {
            parts.add(text.say("step.lasting." + step, all.lasting()));
        }
        return text.words().all(parts);
    }

    private void half(WaitSummary all, List<String> reading) {
        HalfWaits half = all.half();
        if (half == null || all.n() == 1) {
            return;
        }
        Long shortest = half.shortest();
        Long longest = half.longest();
        if (shortest == null && longest == null) {
            reading.add(text.say("durations.reading.none"));
        } else if (shortest == null || longest == null) {
            reading.add(text.say(
                    longest == null ? "durations.reading.shortest" : "durations.reading.longest",
                    text.say("days", theOne(shortest, longest))));
        } else {
            reading.add(text.say(
                    "durations.reading.half",
                    text.days(new DayBounds(Math.min(shortest, longest), Math.max(shortest, longest)))));
        }
    }
}
