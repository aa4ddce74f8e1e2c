package org.modeldocket.query.compare.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.compare.compared.AspectValue;
import org.modeldocket.query.compare.compared.ComparedAspect;
import org.modeldocket.query.compare.compared.ComparedDirective;
import org.modeldocket.query.compare.compared.ComparedStep;
import org.modeldocket.query.compare.peers.CriterionValues;
import org.modeldocket.query.compare.peers.PeerCriterion;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;

/** A comparison in words; a bean that its page names. Its methods are public for SpEL. */
@Component
public final class CompareText {
    /** How many aspects a sentence names. */
    private static final int MOST_NAMED = 6;

    private final Messages words;
    private final TemplateText text;
    private final DateText dates;
    private final DayBoundsText days;

    CompareText(Messages words, TemplateText text, DateText dates) {
        this.words = words;
        this.text = text;
        this.dates = dates;
        this.days = new DayBoundsText(words);
    }

    /** What a row of the table is about. */
    public String label(ComparedAspect row) {
        return switch (row.aspect()) {
            case TREATMENT -> words.name(Treatment.valueOf(String.valueOf(row.of())));
            case WAIT -> words.say("compare.wait.of." + row.of());
            case STANDING, FORCE, INSTRUMENT, AGENCY, MEASURE, AUDIENCE, CUSTOMER_BY_CUSTOMER, RESPONSE ->
                words.say("compare.aspect." + row.aspect());
        };
    }

    public String value(ComparedAspect row, AspectValue value) {
        return switch (row.aspect()) {
            case STANDING -> words.name(Standing.valueOf(value.value()));
            case TREATMENT -> words.say("compare.treatment");
            case FORCE -> words.name(Force.valueOf(value.value()));
            case INSTRUMENT -> words.name(Instrument.valueOf(value.value()));
            case AGENCY -> value.name() == null ? value.value() : value.name();
            case MEASURE ->
                value.value().equals("OTHER")
                        ? words.say("compare.measure.other")
                        : words.say("Measure." + value.value());
            case AUDIENCE -> words.say("Audience." + value.value());
            case CUSTOMER_BY_CUSTOMER -> words.say("compare.customers." + value.value());
            case RESPONSE -> words.name(Stance.valueOf(value.value()));
            case WAIT -> days.wait(Objects.requireNonNull(value.days()), WaitState.valueOf(value.value()));
        };
    }

    /** The treatment with its time. */
    public String period(ComparedStep step) {
        return text.period(step.kind(), step.from(), step.to(), step.lasts(), step.endedBy(), step.concluded() != null);
    }

    /** How long after the submission it began; null where there is none. */
    public @Nullable String since(ComparedStep step) {
        return step.daysToStart() == null ? null : days.since(step.daysToStart());
    }

    /** What a directive is, asks and applies to, and whether it is in force. */
    public String directive(ComparedDirective d) {
        List<String> parts = new ArrayList<>();
        parts.add(words.name(d.instrument()));
        parts.add(words.name(d.force()));
        if (!d.measures().isEmpty()) {
            parts.add(text.measures(d.measures()));
        }
        if (!d.audience().isEmpty()) {
            parts.add(words.say("compare.directive.audience", text.audience(d.audience())));
        }
        parts.add(words.say("compare.in-force." + d.inForce()));
        return parts.stream()
                .reduce((before, after) -> words.say("compare.directive", before, after))
                .orElse("");
    }

    /** What differs, and what may, in a sentence each. */
    public List<String> summary(List<ComparedAspect> rows) {
        List<String> definite = labels(rows, Match.DEFINITE);
        List<String> possible = labels(rows, Match.POSSIBLE);
        List<String> said = new ArrayList<>();
        said.add(
                definite.isEmpty()
                        ? words.say("compare.summary.none")
                        : words.say(
                                "compare.summary.definite" + manyOrFew(definite),
                                definite.size(),
                                rows.size(),
                                words.all(definite)));
        if (!possible.isEmpty()) {
            said.add(words.say("compare.summary.possible" + manyOrFew(possible), possible.size(), words.all(possible)));
        }
        return said;
    }

    private static String manyOrFew(List<String> labels) {
        return labels.size() > MOST_NAMED ? ".many" : "";
    }

    private List<String> labels(List<ComparedAspect> rows, Match differs) {
        return rows.stream()
                .filter(row -> row.differs() == differs)
                .map(row -> words.say("compare.summary.each", label(row)))
                .toList();
    }

    /** The criteria of likeness, each with what the case has of it. */
    public String criteria(List<CriterionValues> criteria) {
        return words.all(criteria.stream().map(this::criterion).toList());
    }

    private String criterion(CriterionValues criterion) {
        String name = words.say("compare.criterion." + criterion.criterion());
        return criterion.values().isEmpty()
                ? words.say("compare.criterion.none", name)
                : words.say(
                        "compare.criterion.values",
                        name,
                        words.all(criterion.values().stream()
                                .map(value -> value.name() == null
                                        ? text(criterion.criterion(), value.value())
                                        : value.name())
                                .toList()));
    }

    private String text(PeerCriterion criterion, String value) {
        return switch (criterion) {
            case QUARTER -> value.equals("../..") ? words.say("date.unknown") : dates.named(EdtfDate.parse(value));
            case INSTRUMENT -> words.name(Instrument.valueOf(value));
            case FORCE -> words.name(Force.valueOf(value));
            case TREATMENT -> words.name(Treatment.valueOf(value));
            case JURISDICTION, AGENCY, COMPANY, FAMILY -> value;
        };
    }
}
