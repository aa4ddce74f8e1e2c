package org.modeldocket.query.ui.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Precision;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;

/**
 * Says in words how a date is understood, never more exactly than it is: {@code 2026} is "some time in 2026",
 * {@code ../2026-06-12} is "by 12 June 2026". What has no words of its own is said by its bounds.
 */
@Component
public final class DateText {
    private final Messages words;
    private final DateTimeFormatter day;
    private final DateNames names;
    private final DateTimeFormatter moment;
    private final QualifierText qualifiers;
    private final BriefDateText brief;

    public DateText(Messages words) {
        this.words = words;
        day = formatter("date.pattern.day");
        names = new DateNames(words, day, formatter("date.pattern.month"));
        moment = formatter("date.pattern.moment").withZone(ZoneOffset.UTC);
        qualifiers = new QualifierText(words);
        brief = new BriefDateText(
                words,
                qualifiers,
                formatter("date.pattern.day.brief"),
                formatter("date.pattern.day.brief.in-year"),
                formatter("date.pattern.month.brief"));
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(words.say(key), words.locale());
    }

    /** When something was stored or read, to the minute, in UTC. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The date as the answer to "when?". */
    public String understood(EdtfDate date) {
        String text = date.toString();
        return switch (date.precision()) {
            case INTERVAL -> interval(text, this::named);
            case ONE_OF_SET -> alternatives(text, this::named);
            default -> single(date);
        };
    }

    /** The date inside a sentence, with its preposition: "on 12 June 2026", "in June 2026", "by August 2026". */
    public String on(EdtfDate date) {
        String text = date.toString();
        return switch (date.precision()) {
            case INTERVAL -> interval(text, this::on);
            case ONE_OF_SET -> alternatives(text, this::on);
            case UNKNOWN -> words.say("date.on.unknown");
            case DAY, SECOND -> on(date, "date.on.day");
            default -> on(date, names.isRange(date) ? "date.on.range" : "date.on.within");
        };
    }

    /** The date of what is planned, after its label: "12 June 2026", "in June 2026". */
    public String planned(EdtfDate date) {
        return switch (date.precision()) {
            case DAY, SECOND, UNKNOWN -> understood(date);
            default -> on(date);
        };
    }

    /** The same with the source's words, where it has some. */
    public String planned(PlannedDate date) {
        return stated(planned(date.edtf()), date.asStated());
    }

    /** The same inside a sentence. */
    public String on(PlannedDate date) {
        String on = on(date.edtf());
        return date.asStated() == null ? on : words.say("date.stated.inside", on, date.asStated());
    }

    /** A date with the source's words beside it: "12 June 2026, “within 90 minutes”". */
    String stated(String date, @Nullable Object asStated) {
        return asStated == null ? date : words.say("date.stated", date, asStated);
    }

    private String on(EdtfDate date, String key) {
        String said = words.say(date.approximate() ? key + ".about" : key, names.of(date));
        return qualifiers.of(false, date.uncertain(), said);
    }

    /** The date as a thing with a name, to stand inside another phrase: "June 2026", "the 2020s". */
    public String named(EdtfDate date) {
        if (date.precision() == Precision.INTERVAL || date.precision() == Precision.ONE_OF_SET) {
            return understood(date);
        }
        return qualified(date, names.of(date));
    }

    private String single(EdtfDate date) {
        boolean exact = date.precision() == Precision.DAY || date.precision() == Precision.SECOND;
        String name = names.of(date);
        if (exact || date.approximate() || date.precision() == Precision.UNKNOWN) {
            return qualified(date, name);
        }
        return qualified(
                date, words.say(names.isRange(date) ? "date.some.range" : "date.some." + date.precision(), name));
    }

    private String qualified(EdtfDate date, String said) {
        return date.precision() == Precision.UNKNOWN ? said : qualifiers.of(date.approximate(), date.uncertain(), said);
    }

    private String interval(String text, Function<EdtfDate, String> when) {
        int slash = text.indexOf('/');
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (from.isEmpty() || from.equals("..")) {
            EdtfDate last = EdtfDate.parse(to);
            return words.say(last.precision() == Precision.DAY ? "date.by" : "date.by.end", named(last));
        }
        EdtfDate begin = EdtfDate.parse(from);
        return to.isEmpty() || to.equals("..")
                ? words.say("date.or-later", when.apply(begin))
                : words.say("date.between", named(begin), named(EdtfDate.parse(to)));
    }

    private String alternatives(String set, Function<EdtfDate, String> when) {
        String members = set.substring(1, set.length() - 1);
        return words.oneOf(Stream.of(members.split(",", -1))
                .map(member -> alternative(member, when))
                .toList());
    }

    private String alternative(String member, Function<EdtfDate, String> when) {
        int dots = member.indexOf("..");
        if (dots < 0) {
            return when.apply(EdtfDate.parse(member));
        }
        String from = member.substring(0, dots);
        String to = member.substring(dots + 2);
        if (from.isEmpty()) {
            return words.say("date.or-earlier", when.apply(EdtfDate.parse(to)));
        }
        EdtfDate begin = EdtfDate.parse(from);
        return to.isEmpty()
                ? words.say("date.or-later", when.apply(begin))
                : words.say("date.between", named(begin), named(EdtfDate.parse(to)));
    }

    /** A period from one date to another, or still open where that is null. */
    String period(EdtfDate from, @Nullable EdtfDate to) {
        boolean within = from.precision() != Precision.DAY
                && from.precision() != Precision.SECOND
                && from.precision() != Precision.INTERVAL
                && !from.approximate()
                && !from.uncertain();
        return from.equals(to) && !within ? on(from) : period(named(from), to == null ? null : named(to));
    }

    /** Periods in tables. */
    public BriefPeriodText periods() {
        return new BriefPeriodText(words, brief);
    }

    /** What is said of a treatment without an end that is a happening rather than a time; null of the others. */
    @Nullable
    String since(Treatment kind, String begin) {
        return words.sayIfAny("date.period.since." + kind, begin);
    }

    private String period(String begin, @Nullable String end) {
        if (end == null) {
            return words.say("date.period.open", begin);
        }
        return begin.equals(end) ? words.say("date.period.within", begin) : words.say("date.period", begin, end);
    }

    /** Bounds as briefly as they allow: "2026", "about Jun 2026", "12 Jun 2026", "by 12 Jun 2026". */
    public String brief(DateBounds bounds) {
        return brief.of(bounds);
    }
}
