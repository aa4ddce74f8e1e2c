package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.DirectiveTerms;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveFulfilled;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.LicenceDecided;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.Publicity;
import org.modeldocket.vocabulary.text.ShortText;

/** The sentences about directives: issued, amended, lifted, and what the company said to them. */
record DirectiveSentences(Messages words, DateText dates, Phrases phrases, SentenceTemplates templates) {
    String issued(DirectiveIssued d, CaseNames names) {
        String by = phrases.agencies(d.agencies());
        String what = phrases.measures(d.measures());
        String form = words.sayIfAny("instrument.by." + d.instrument());
        String asked = form == null
                ? templates.say(d, "." + d.force(), by, names.company(), what)
                : templates.say(d, "." + d.force() + ".by", by, names.company(), what, form);
        return d.audience().isEmpty()
                ? asked
                : templates.then(asked, templates.say(d, ".audience", phrases.audience(d.audience())));
    }

    /**
     * Says what changed, where it is known what the directive said before. A title that the amendment gave, and that the directive
     * still has, is said once: as its name.
     */
    String amended(DirectiveAmended d, CaseNames names) {
        DirectiveTerms was = names.amended().before(d);
        ShortText renamed = changed(d.title(), was, DirectiveTerms::title);
        String title = renamed == null ? null : renamed.value();
        if (title == null || !title.equals(names.title(d.directiveId()))) {
            List<String> changes = changes(d, was, title, names);
            String directive = first(d.directiveId(), names);
            return changes.isEmpty()
                    ? templates.say(d, ".unchanged", directive)
                    : templates.say(d, "", directive, words.all(changes));
        }
        List<String> others = changes(d, was, null, names);
        return others.isEmpty()
                ? templates.say(d, ".titled", title)
                : templates.say(d, ".titled-and-more", title, words.all(others));
    }

    String lifted(DirectiveLifted d, CaseNames names) {
        return templates.say(d, "", first(d.directiveId(), names));
    }

    String responded(CompanyResponded r, CaseNames names) {
        String to = r.directiveId() == null
                ? words.say("response.to-its-treatment", names.model())
                : directive(r.directiveId(), "directive.inside", names);
        return templates.say(r, "." + r.stance(), names.company(), to);
    }

    String fulfilled(DirectiveFulfilled d, CaseNames names) {
        return templates.say(d, "", first(d.directiveId(), names));
    }

    String licensed(LicenceDecided l, CaseNames names) {
        String under = directive(l.directiveId(), "directive.inside", names);
        return l.audience().isEmpty()
                ? templates.say(l, "." + l.decision(), under)
                : templates.say(l, "." + l.decision() + ".for", under, phrases.audience(l.audience()));
    }

    private String first(DirectiveId id, CaseNames names) {
        return directive(id, "directive.first", names);
    }

    private String directive(DirectiveId id, String key, CaseNames names) {
        String title = names.title(id);
        return title == null ? words.say(key + ".unknown", id.value()) : words.say(key, title);
    }

    private List<String> changes(
            DirectiveAmended d, @Nullable DirectiveTerms was, @Nullable String title, CaseNames names) {
        List<String> changes = new ArrayList<>();
        Instrument instrument = changed(d.instrument(), was, DirectiveTerms::instrument);
        Force force = changed(d.force(), was, DirectiveTerms::force);
        add(changes, "change.title", title);
        if (isChanged(d.agencies(), was, DirectiveTerms::agencies, Agency::id)) {
            changes.add(words.say("change.agencies", phrases.agencies(d.agencies())));
        }
        if (instrument != null) {
            changes.add(words.say("change.instrument." + instrument));
        }
        add(changes, "change.force", force == null ? null : words.name(force));
        if (isChanged(d.measures(), was, DirectiveTerms::measures, Function.identity())) {
            Force now = d.force() == null ? names.force(d.directiveId()) : d.force();
            changes.add(words.say(
                    now == null ? "change.measures" : "change.measures." + now,
                    names.company(),
                    phrases.measures(d.measures())));
        }
        if (isChanged(d.audience(), was, DirectiveTerms::audience, Function.identity())) {
            changes.add(words.say("change.audience", phrases.audience(d.audience())));
        }
        add(changes, "change.complyBy", on(changed(d.complyBy(), was, DirectiveTerms::complyBy)));
        add(changes, "change.effectiveFrom", on(changed(d.effectiveFrom(), was, DirectiveTerms::effectiveFrom)));
        legal(d, was, changes);
        return changes;
    }

    /** What the law says of it. Texts that may be long stand beside the sentence, as details of the fact. */
    private void legal(DirectiveAmended d, @Nullable DirectiveTerms was, List<String> changes) {
        Jurisdiction jurisdiction = changed(d.jurisdiction(), was, DirectiveTerms::jurisdiction);
        DirectiveForm form = changed(d.form(), was, DirectiveTerms::form);
        Publicity publicity = changed(d.publicity(), was, DirectiveTerms::publicity);
        add(changes, "change.jurisdiction", jurisdiction == null ? null : jurisdiction.value());
        if (form != null) {
            changes.add(words.say("change.form." + form));
        }
        if (publicity != null) {
            changes.add(words.say("change.publicity." + publicity));
        }
        if (isChanged(d.identifiers(), was, DirectiveTerms::identifiers, Function.identity())) {
            changes.add(words.say("change.identifiers", phrases.identifiers(d.identifiers())));
        }
        if (isChanged(d.legalBasis(), was, DirectiveTerms::legalBasis, Function.identity())) {
            changes.add(words.say("change.legalBasis"));
        }
        if (changed(d.penalty(), was, DirectiveTerms::penalty) != null) {
            changes.add(words.say("change.penalty"));
        }
    }

    /** A member of the amendment; null where it has none, or the directive said the same before. */
    private static <T> @Nullable T changed(
            @Nullable T now, @Nullable DirectiveTerms was, Function<DirectiveTerms, @Nullable T> member) {
        return was != null && Objects.equals(now, member.apply(was)) ? null : now;
    }

    /** Whether a list of the amendment is not that of the directive before. The order of its entries means nothing. */
    private static <T> boolean isChanged(
            List<T> now, @Nullable DirectiveTerms was, Function<DirectiveTerms, List<T>> member, Function<T, ?> id) {
        return !now.isEmpty() && (was == null || !ids(now, id).equals(ids(member.apply(was), id)));
    }

    private static <T> Set<Object> ids(List<T> all, Function<T, ?> id) {
        return all.stream().map(id).collect(Collectors.toSet());
    }

    private @Nullable String on(@Nullable PlannedDate date) {
        return date == null ? null : dates.on(date);
    }

    private void add(List<String> changes, String key, @Nullable String value) {
        if (value != null) {
            changes.add(words.say(key, value));
        }
    }
}
