package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveFulfilled;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.LicenceDecided;
import org.modeldocket.facts.PenaltyImposed;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.springframework.stereotype.Component;

/**
 * One plain sentence for each fact, made from the fact alone and the names of its case. It takes no side: what a source
 * does not say, such as who lifted a directive, the sentence does not say either. The result is plain text; escaping it is the
 * page's business.
 */
@Component
public final class FactSentences {
    private final Messages words;
    private final DateText dates;
    private final Phrases phrases;
    private final SentenceTemplates templates;
    private final DirectiveSentences directives;

    public FactSentences(Messages words, DateText dates, Phrases phrases) {
        this.words = words;
        this.dates = dates;
        this.phrases = phrases;
        templates = new SentenceTemplates(words);
        directives = new DirectiveSentences(words, dates, phrases, templates);
    }

    String of(ReleaseFact fact, CaseNames names) {
        return switch (fact) {
            case ReleaseRegistered r -> registered(r);
            case FactCorrected c -> say(c, whose(names), of(c.replacement(), names));
            case FactRetracted r -> say(r, whose(names));
            case ClaimRanked r -> say(r, whose(names) + "." + r.rank());
            case CitationAdded a -> say(a, "", a.citation().publisher().value());
            case DirectiveIssued d -> directives.issued(d, names);
            case DirectiveAmended d -> directives.amended(d, names);
            case DirectiveFulfilled d -> directives.fulfilled(d, names);
            case DirectiveLifted d -> directives.lifted(d, names);
            case CompanyResponded r -> directives.responded(r, names);
            case AccessSuspended s -> suspended(s, names);
            case AccessRestored r -> restored(r, names);
            case PreviewGranted p -> granted(p, names);
            case CustomerDecision d -> decided(d, names);
            case PenaltyImposed p -> penalised(p, names);
            case LicenceDecided l -> directives.licensed(l, names);
            case CustomersCounted c ->
                say(c, "", names.model(), phrases.counted(c.atLeast(), c.atMost(), c.listPublished()));
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
            case EdtfDate date -> dates.on(date);
            case PlannedDate date -> dates.on(date);
            case Customer customer -> customer.name().value();
            case Capability capability -> capability.name().value();
            default -> member.toString();
        };
    }

    private static String whose(CaseNames names) {
        return names.ofOrganisation() ? ".organisation" : "";
    }

    private String say(ReleaseFact fact, String variant, Object... args) {
        return templates.say(fact, variant, args);
    }

    private String registered(ReleaseRegistered r) {
        String company = r.company().name().value();
        return r.version() == null
                ? say(r, "", company, r.model().value())
                : say(r, ".version", company, r.model().value(), r.version().value());
    }

    private String suspended(AccessSuspended s, CaseNames names) {
        return s.audience().isEmpty()
                ? say(s, "." + s.imposedBy(), names.company(), names.model())
                : say(s, "." + s.imposedBy() + ".for", names.company(), names.model(), phrases.audience(s.audience()));
    }

    private String restored(AccessRestored r, CaseNames names) {
        String some = r.forSome() ? ".some" : "";
        String restored = say(r, some, names.model(), phrases.audience(r.audience()));
        CaseNames.Suspension ended = names.suspensions().get(r.suspensionId().value());
        if (ended == null) {
            return restored;
        }
        if (ended.goesOnAfter(r)) {
            return templates.then(
                    restored, say(r, ".some." + ended.imposedBy(), names.company(), dates.on(ended.began())));
        }
        String variant = "." + ended.imposedBy() + (ended.audience().isEmpty() ? "" : ".for");
        return templates.then(
                restored,
                say(r, variant, names.company(), dates.on(ended.began()), phrases.audience(ended.audience())));
    }

    private String granted(PreviewGranted p, CaseNames names) {
        String by = p.grantedBy() == Party.COMPANY
                ? names.company()
                : p.agencies().isEmpty() ? words.say("party.first.GOVERNMENT") : phrases.agencies(p.agencies());
        String each = p.customerByCustomer() ? ".each" : "";
        String granted = say(p, "." + p.grantedBy() + each, by, names.model());
        return p.audience().isEmpty()
                ? granted
                : templates.then(granted, say(p, ".for", phrases.audience(p.audience())));
    }

    private String decided(CustomerDecision d, CaseNames names) {
        String customer = d.customer().name().value();
        return d.agency() == null
                ? say(d, "", customer, names.model())
                : say(d, ".by", customer, names.model(), phrases.agencies(d.agencies()));
    }

    private String penalised(PenaltyImposed p, CaseNames names) {
        String each = Boolean.TRUE.equals(p.perDay()) ? ".per-day" : "";
        String by = phrases.agencies(p.agencies());
        return say(p, each, names.company(), by, p.amount(), p.currency().value());
    }

    private String announced(TargetDateAnnounced t, CaseNames names) {
        String who = t.announcedBy() == Party.COMPANY ? names.company() : words.say("party.first.GOVERNMENT");
        return say(t, "." + t.step(), who, names.model(), dates.planned(t.target()));
    }

    private String released(GenerallyReleased g, CaseNames names) {
        return g.audience().isEmpty()
                ? say(g, "", names.company(), names.model())
                : say(g, ".to", names.company(), names.model(), phrases.audience(g.audience()));
    }
}
