package org.modeldocket.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.cases.view.MeasureView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.registers.DirectedRelease;
import org.modeldocket.query.registers.DirectiveCard;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.text.LongText;

/** What templates may ask for as {@code words}: answers of the read side, put into words. Public methods, as SpEL wants. */
final class TemplateText {
    private final Messages words;
    private final DateText dates;
    private final Phrases phrases;

    TemplateText(Messages words, DateText dates, Phrases phrases) {
        this.words = words;
        this.dates = dates;
        this.phrases = phrases;
    }

    public String when(DateView when) {
        return dates.understood(EdtfDate.parse(when.edtf()));
    }

    public String period(DateView from, @Nullable DateView to) {
        return dates.period(EdtfDate.parse(from.edtf()), to == null ? null : EdtfDate.parse(to.edtf()));
    }

    /** The same with what is open or concluded about its end. */
    String period(
            DateView from,
            @Nullable DateView to,
            @Nullable Certainty lasts,
            @Nullable String endedBy,
            boolean concluded) {
        String period = lasts != null && to == null ? dates.named(EdtfDate.parse(from.edtf())) : period(from, to);
        String told = concluded ? words.say("date.concluded." + endedBy, period) : period;
        return lasts == null ? told : words.say("date.period.possibly-open", told);
    }

    String period(SuspensionView s) {
        return suspension(new UncertainAnswer<>(s, null, null));
    }

    String period(PreviewView p) {
        return preview(new UncertainAnswer<>(p, null, null));
    }

    /** The period of a suspension, with the end that may have come where it is open. */
    public String suspension(UncertainAnswer<SuspensionView> w) {
        SuspensionView s = w.said();
        SuspensionView ending = s.open() && w.possible() != null ? w.possible() : s;
        return period(s.suspended(), ending.ended(), s.lasts(), ending.endedBy(), ending.concluded() != null);
    }

    /** The same of a preview. */
    public String preview(UncertainAnswer<PreviewView> w) {
        PreviewView p = w.said();
        PreviewView ending = p.open() && w.possible() != null ? w.possible() : p;
        return period(p.granted(), ending.ended(), p.lasts(), ending.endedBy(), ending.concluded() != null);
    }

    String period(TreatmentView t) {
        return treatment(t.kind(), t.from(), t.to(), t.lasts(), t.endedBy(), t.concluded() != null);
    }

    String period(PeriodView p) {
        return treatment(p.kind(), p.from(), p.to(), p.lasts(), p.endedBy(), p.concluded() != null);
    }

    private String treatment(
            Treatment kind,
            DateView from,
            @Nullable DateView to,
            @Nullable Certainty lasts,
            @Nullable String endedBy,
            boolean concluded) {
        String since = to == null && lasts == null ? dates.since(kind, dates.named(EdtfDate.parse(from.edtf()))) : null;
        return since == null ? period(from, to, lasts, endedBy, concluded) : since;
    }

    /**
     * Whether a directive is in force.
     *
     * @param happened {@code POSSIBLE} where it only may have been issued
     * @param maybeLifted when it was lifted, if it was
     */
    public String force(
            @Nullable DateView lifted,
            @Nullable Certainty lasts,
            @Nullable Certainty happened,
            @Nullable DateView maybeLifted) {
        DateView end = maybeLifted == null ? lifted : maybeLifted;
        if (lasts == null && (lifted != null || happened == null)) {
            return lifted == null ? words.say("in-force") : words.say("lifted", when(lifted));
        }
        String maybe = words.say("maybe.mark") + " " + words.say("in-force");
        return end == null ? maybe : maybe + words.say("maybe.standing") + " " + words.say("lifted", when(end));
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

    /** The same of measures. */
    public @Nullable String eitherMeasures(List<MeasureView> said, @Nullable List<MeasureView> possible) {
        return either(measures(said), possible == null ? null : measures(possible));
    }

    /** The same of names. */
    public @Nullable String eitherNames(
            Collection<? extends Enum<?>> said, @Nullable Collection<? extends Enum<?>> possible) {
        return either(names(said), possible == null ? null : names(possible));
    }

    /** The facts behind both readings of vague dates. */
    public List<String> facts(List<String> said, @Nullable List<String> possible) {
        return FactNumbers.both(said, possible);
    }

    /** The releases that a directive only may cover. */
    public List<DirectedRelease> onlyMaybe(UncertainAnswer<DirectiveCard> directive) {
        Set<String> certain = directive.said().releases().stream()
                .map(DirectedRelease::releaseId)
                .collect(Collectors.toSet());
        return directive.possible() == null
                ? List.of()
                : directive.possible().releases().stream()
                        .filter(release -> !certain.contains(release.releaseId()))
                        .toList();
    }

    /** What a release only may have been put through. */
    public List<Treatment> onlyMaybeTreatments(UncertainAnswer<ReleaseSummary> release) {
        return release.possible() == null
                ? List.of()
                : release.possible().treatments().stream()
                        .filter(treatment -> !release.said().treatments().contains(treatment))
                        .toList();
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

    public String names(Collection<? extends Enum<?>> values) {
        return words.all(values.stream().map(words::name).toList());
    }

    public String measures(List<MeasureView> measures) {
        return phrases.measures(measures.stream()
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

    static String pathOf(Treatment treatment) {
        return treatment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RangeBar.Extent extent(DateView when) {
        return RangeBar.Extent.of(EdtfDate.parse(when.edtf()));
    }

    static Interval bounds(DateView when) {
        return new Interval(when.earliest(), when.latest());
    }
}
