package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.DirectiveId;

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

    /** A title that the amendment gave, and that the directive still has, is said once: as its name. */
    String amended(DirectiveAmended d, CaseNames names) {
        String title = d.title() == null ? null : d.title().value();
        if (title == null || !title.equals(names.title(d.directiveId()))) {
            return templates.say(d, "", first(d.directiveId(), names), words.all(changes(d, title, names)));
        }
        List<String> others = changes(d, null, names);
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

    private String first(DirectiveId id, CaseNames names) {
        return directive(id, "directive.first", names);
    }

    private String directive(DirectiveId id, String key, CaseNames names) {
        String title = names.title(id);
        return title == null ? words.say(key + ".unknown", id.value()) : words.say(key, title);
    }

    private List<String> changes(DirectiveAmended d, @Nullable String title, CaseNames names) {
        List<String> changes = new ArrayList<>();
        Force force = d.force();
        add(changes, "change.title", title);
        add(changes, "change.agencies", d.agencies().isEmpty() ? null : phrases.agencies(d.agencies()));
        if (d.instrument() != null) {
            changes.add(words.say("change.instrument." + d.instrument()));
        }
        add(changes, "change.force", force == null ? null : words.name(force));
        if (!d.measures().isEmpty()) {
            Force now = force == null ? names.force(d.directiveId()) : force;
            changes.add(words.say(
                    now == null ? "change.measures" : "change.measures." + now,
                    names.company(),
                    phrases.measures(d.measures())));
        }
        add(changes, "change.audience", d.audience().isEmpty() ? null : phrases.audience(d.audience()));
        add(changes, "change.complyBy", on(d.complyBy()));
        add(changes, "change.effectiveFrom", on(d.effectiveFrom()));
        return changes;
    }

    private @Nullable String on(@Nullable EdtfDate date) {
        return date == null ? null : dates.on(date);
    }

    private void add(List<String> changes, String key, @Nullable String value) {
        if (value != null) {
            changes.add(words.say(key, value));
        }
    }
}
