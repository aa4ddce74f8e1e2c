package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.springframework.stereotype.Component;

/**
 * One plain sentence for each fact, made from the fact alone and the names of its case. It takes no side: what a source
 * does not say, such as who lifted a directive, the sentence does not say either. The result is plain text; escaping it is the
 * page's business.
 */
@Component
public final class FactSentences {
    /** A full stop behind what ends a sentence already: a quoted text or a name. */
    private static final Pattern ENDED_TWICE = Pattern.compile("([.!?…]”?)\\.$");

    private final Messages words;
    private final DateText dates;
    private final Phrases phrases;

    public FactSentences(Messages words, DateText dates, Phrases phrases) {
        this.words = words;
        this.dates = dates;
        this.phrases = phrases;
    }

    String of(ReleaseFact fact, CaseNames names) {
        return switch (fact) {
            case ReleaseRegistered r -> registered(r);
            case FactCorrected c -> say(c, "", of(c.replacement(), names));
            case CitationAdded a -> say(a, "", a.citation().publisher().value());
            case DirectiveIssued d -> issued(d, names);
            case DirectiveAmended d -> say(fact, "", names.title(d.directiveId()), words.all(changes(d, names)));
            case CompanyResponded r -> responded(r, names);
            case AccessSuspended s -> suspended(s, names);
            case PreviewGranted p -> granted(p, names);
            case CustomerDecision d -> decided(d, names);
            case TargetDateAnnounced t -> announced(t, names);
            case GenerallyReleased g -> released(g, names);
            default -> plain(fact, names);
        };
    }

    /**
     * A sentence of the company, the model and the fact's own members, in this order. Where a member is of an enum, the first such
     * one chooses the sentence.
     */
    private String plain(ReleaseFact fact, CaseNames names) {
        List<Object> parts = new ArrayList<>(List.of(names.company(), names.model()));
        String variant = "";
        for (Object member : FactMembers.of(fact).values()) {
            boolean chooses = member instanceof Enum<?> && variant.isEmpty();
            variant = chooses ? "." + member : variant;
            parts.add(chooses ? "" : part(member, names));
        }
        return say(fact, variant, parts.toArray());
    }

    private String part(Object member, CaseNames names) {
        return switch (member) {
            case List<?> all ->
                words.all(all.stream().map(one -> part(one, names)).toList());
            case Agency agency -> phrases.agencies(List.of(agency));
            case Measure measure -> phrases.measures(List.of(measure));
            case Enum<?> value -> words.name(value);
            case EdtfDate date -> dates.understood(date);
            case DirectiveId id -> names.title(id);
            case Customer customer -> customer.name().value();
            case Capability capability -> capability.name().value();
            default -> member.toString();
        };
    }

    private String say(ReleaseFact fact, String variant, Object... args) {
        String said = words.say("sentence." + FactType.of(fact).logicalName() + variant, args);
        String article = words.say("agency.inside", "");
        String begun = said.startsWith(article) ? words.say("agency.first", said.substring(article.length())) : said;
        return ENDED_TWICE.matcher(begun).replaceFirst("$1");
    }

    private String registered(ReleaseRegistered r) {
        String company = r.company().name().value();
        return r.version() == null
                ? say(r, "", company, r.model().value())
                : say(r, ".version", company, r.model().value(), r.version().value());
    }

    private String issued(DirectiveIssued d, CaseNames names) {
        String by = phrases.agencies(d.agencies());
        String what = phrases.measures(d.measures());
        String form = words.sayIfAny("instrument.by." + d.instrument());
        String asked = form == null
                ? say(d, "." + d.force(), by, names.company(), what)
                : say(d, "." + d.force() + ".by", by, names.company(), what, form);
        return d.audience().isEmpty()
                ? asked
                : words.say("sentence.then", asked, say(d, ".audience", phrases.audience(d.audience())));
    }

    private List<String> changes(DirectiveAmended d, CaseNames names) {
        List<String> changes = new ArrayList<>();
        Instrument instrument = d.instrument();
        add(changes, "title", d.title());
        add(changes, "agencies", d.agencies().isEmpty() ? null : phrases.agencies(d.agencies()));
        add(changes, "instrument", instrument == null ? null : words.name(instrument));
        add(changes, "force", d.force() == null ? null : words.name(d.force()));
        if (!d.measures().isEmpty()) {
            changes.add(words.say("change.measures", names.company(), phrases.measures(d.measures())));
        }
        add(changes, "audience", d.audience().isEmpty() ? null : phrases.audience(d.audience()));
        add(changes, "complyBy", d.complyBy() == null ? null : dates.understood(d.complyBy()));
        add(changes, "effectiveFrom", d.effectiveFrom() == null ? null : dates.understood(d.effectiveFrom()));
        return changes;
    }

    private void add(List<String> changes, String member, @Nullable Object value) {
        if (value != null) {
            changes.add(words.say("change." + member, value.toString()));
        }
    }

    private String responded(CompanyResponded r, CaseNames names) {
        String to = r.directiveId() == null
                ? words.say("response.to-its-treatment", names.model())
                : words.say("response.to-directive", names.title(r.directiveId()));
        return say(r, "." + r.stance(), names.company(), to);
    }

    private String suspended(AccessSuspended s, CaseNames names) {
        return s.audience().isEmpty()
                ? say(s, "." + s.imposedBy(), names.company(), names.model())
                : say(s, "." + s.imposedBy() + ".for", names.company(), names.model(), phrases.audience(s.audience()));
    }

    private String granted(PreviewGranted p, CaseNames names) {
        String by = p.grantedBy() == Party.COMPANY
                ? names.company()
                : p.agencies().isEmpty() ? words.say("party.first.GOVERNMENT") : phrases.agencies(p.agencies());
        String each = p.customerByCustomer() ? ".each" : "";
        return say(p, "." + p.grantedBy() + each, by, names.model());
    }

    private String decided(CustomerDecision d, CaseNames names) {
        String customer = d.customer().name().value();
        return d.agency() == null
                ? say(d, "", customer, names.model())
                : say(d, ".by", customer, names.model(), phrases.agencies(d.agencies()));
    }

    private String announced(TargetDateAnnounced t, CaseNames names) {
        String who = t.announcedBy() == Party.COMPANY ? names.company() : words.say("party.first.GOVERNMENT");
        return say(t, "." + t.step(), who, names.model(), dates.understood(t.target()));
    }

    private String released(GenerallyReleased g, CaseNames names) {
        return g.audience().isEmpty()
                ? say(g, "", names.company(), names.model())
                : say(g, ".to", names.company(), names.model(), phrases.audience(g.audience()));
    }
}
