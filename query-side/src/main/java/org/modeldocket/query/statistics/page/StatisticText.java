package org.modeldocket.query.statistics.page;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The numbers of statistics in words, and where their pages are; a bean that templates name. */
@Component
public final class StatisticText {
    private static final int PERCENT = 100;

    private final Messages words;
    private final DateText dates;

    StatisticText(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    String say(String key, Object... args) {
        return words.say("statistics." + key, args);
    }

    Messages words() {
        return words;
    }

    String number(long number) {
        return say("number", number);
    }

    String percent(int percent) {
        return say("percent", percent);
    }

    /** A share from 0 to 1, in per cent. */
    String share(double share) {
        return say("share", share * PERCENT);
    }

    /** The same without the sign. */
    String points(double share) {
        return say("decimal", share * PERCENT);
    }

    String days(DayBounds days) {
        Long least = days.atLeast();
        Long most = days.atMost();
        if (least == null) {
            return most == null ? say("days.unknown") : say("days.most", most);
        }
        return most == null
                ? say("days.least", least)
                : least.equals(most) ? say("days", least) : say("days.between", least, most);
    }

    /** "9 to 38 days", "273 days so far". Public for SpEL. */
    public String wait(WaitState state, DayBounds bounds) {
        String days = days(bounds);
        return state == WaitState.ENDED ? days : say("wait.days." + state, days);
    }

    /** A month, a quarter or a year. */
    String span(SpanLength per, LocalDate from, LocalDate to) {
        return per == SpanLength.QUARTER
                ? say("quarter", Integer.toString(from.getYear()), (from.getMonthValue() + 2) / 3)
                : dates.brief(new DateBounds(from, to, false, false));
    }

    String when(@Nullable DateBounds bounds) {
        return bounds == null ? "" : dates.brief(bounds);
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    /** By what groups are made, in words. */
    String facet(Object facet) {
        return say("by." + facet);
    }

    /** A treatment inside a sentence. */
    String treatment(Treatment treatment) {
        return words.name(treatment).toLowerCase(Locale.ENGLISH);
    }

    /** The page that shows what an address of the API gives; the page adds its own moment. */
    static String page(String api) {
        return UriComponentsBuilder.fromUriString(api.substring("/api".length()))
                .replaceQueryParam("knownAt")
                .replaceQueryParam("validAt")
                .build(true)
                .toUriString();
    }
}
