package org.modeldocket.query.ui.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.DaysView;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.MeasureView;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.text.LongText;
import org.springframework.stereotype.Component;

/** What templates use as {@code words}: dates, names and what is possible, in words. Its methods are public for SpEL. */
@Component
public final class TemplateText {
    private final Messages words;
    private final DateText dates;
    private final Phrases phrases;

    public TemplateText(Messages words, DateText dates, Phrases phrases) {
        this.words = words;
        this.dates = dates;
        this.phrases = phrases;
    }

    public String when(DateView when) {
        return dates.understood(when.edtf());
    }

    /** The date inside a sentence, with its preposition: "on 12 June 2026". */
    public String on(DateView when) {
        return dates.on(when.edtf());
    }

    public String period(DateView from, @Nullable DateView to) {
        return dates.period(from.edtf(), to == null ? null : to.edtf());
    }

    /** The same with what is open or concluded about its end. */
    public String period(
            DateView from,
            @Nullable DateView to,
            @Nullable Certainty lasts,
            @Nullable String endedBy,
            boolean concluded) {
        String period = lasts == null ? lasting(from, to) : to == null ? dates.named(from.edtf()) : period(from, to);
        String told = concluded ? words.say("date.concluded." + endedBy, period) : period;
        return lasts == null ? told : words.say("date.period.possibly-open", told);
    }

    /** A period with the days that it lasted. */
    private String lasting(DateView from, @Nullable DateView to) {
        String period = period(from, to);
        String days = to == null || to.edtf().equals(from.edtf()) ? null : days(DaysView.between(from, to));
        return days == null ? period : words.say("date.period.lasted", period, days);
    }

    /** How many days: "19 days", "19 to 40 days"; null where nothing limits them. */
    public @Nullable String days(DaysView days) {
        Long atMost = days.atMost();
        if (atMost == null) {
            return null;
        }
        String key = days.atLeast() == atMost ? "days" : days.atLeast() == 0 ? "days.at-most" : "days.between";
        return words.say(key, days.atLeast(), atMost);
    }

    /** The period of a treatment, in the words of its kind where there are some. */
    public String period(
            Treatment kind,
            DateView from,
            @Nullable DateView to,
            @Nullable Certainty lasts,
            @Nullable String endedBy,
            boolean concluded) {
        String since = to == null && lasts == null ? dates.since(kind, dates.named(from.edtf())) : null;
        return since == null ? period(from, to, lasts, endedBy, concluded) : since;
    }

    /**
     * What is said and, where vague dates leave another thing possible, that too; null where there is neither.
     *
     * @param possible null where nothing else is possible
     */
    public @Nullable String either(@Nullable String said, @Nullable String possible) {
        if (possible == null || possible.isEmpty() || possible.equals(said)) {
            return said;
        }
        String maybe = words.say("maybe.mark") + " " + possible;
        return said == null || said.isEmpty() ? maybe : said + words.say("maybe.standing") + " " + possible;
    }

    /** The same of a date. */
    public @Nullable String eitherWhen(@Nullable DateView said, @Nullable DateView possible) {
        return either(said == null ? null : when(said), possible == null ? null : when(possible));
    }

    /** When something is planned for, after its label. */
    public String planned(DateView when) {
        return dates.stated(dates.planned(when.edtf()), when.asStated());
    }

    /** The same with what else is possible. */
    public @Nullable String eitherPlanned(@Nullable DateView said, @Nullable DateView possible) {
        return either(said == null ? null : planned(said), possible == null ? null : planned(possible));
    }

    /** The same of measures. */
    public @Nullable String eitherMeasures(List<MeasureView> said, @Nullable List<MeasureView> possible) {
        return either(measures(said), possible == null ? null : measures(possible));
    }

    /** The same of whom something applies to. */
    public @Nullable String eitherAudience(List<AudienceView> said, @Nullable List<AudienceView> possible) {
        return either(audience(said), possible == null ? null : audience(possible));
    }

    /** The facts behind both readings of vague dates. */
    public List<String> facts(List<String> said, @Nullable List<String> possible) {
        return UncertainAnswer.both(said, possible);
    }

    /** The standings that are possible besides the one named first. */
    public List<Standing> others(Standing named, @Nullable List<Standing> possible) {
        return possible == null
                ? List.of()
                : possible.stream().filter(other -> other != named).toList();
    }

    public String moment(Instant instant) {
        return dates.moment(instant);
    }

    /** The day of it, in UTC. */
    public String day(Instant instant) {
        return dates.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    public String name(Enum<?> value) {
        return words.name(value);
    }

    public String release(String model, @Nullable String version) {
        return ReleaseTitle.of(model, version);
    }

    public String audience(List<AudienceView> audience) {
        return phrases.audience(audience.stream().map(AudienceView::audience).toList());
    }

    /** How many organisations are in a preview, and whether their list is public. */
    public String counted(int atLeast, @Nullable Integer atMost, boolean listPublished) {
        return phrases.counted(atLeast, atMost, listPublished);
    }

    /** A directive by its title or, where the case does not hold it, by its id. */
    public String directive(@Nullable String title, String id) {
        return title == null ? words.say("directive.id", id) : title;
    }

    public String measures(List<MeasureView> measures) {
        return phrases.measureList(measures.stream()
                .map(m -> new Measure(m.kind(), m.text() == null ? null : new LongText(m.text())))
                .toList());
    }

    public String hue(Treatment treatment) {
        return Hue.of(treatment);
    }

    public String hue(Standing standing) {
        return Hue.of(standing);
    }

    public String hue(Force force) {
        return Hue.of(force);
    }

    /** The treatment as a part of a path: {@code directive-requested}. */
    public String path(Treatment treatment) {
        return pathOf(treatment);
    }

    public static String pathOf(Treatment treatment) {
        return treatment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
