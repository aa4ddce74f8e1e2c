package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerApprovalRevoked;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomerDenied;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Party;
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
            case RecordKeeping k -> kept(k, names);
            case SubmittedForReview s ->
                say(fact, "." + s.basis(), names.company(), names.model(), phrases.agencies(s.agencies()));
            case EvaluationReported e ->
                say(fact, "." + e.outcome(), phrases.agenciesFirst(List.of(e.agency())), names.model());
            case DirectiveIssued d -> issued(d, names);
            case DirectiveAmended d -> say(fact, "", names.title(d.directiveId()), words.all(changes(d, names)));
            case DirectiveLifted d -> say(fact, "", names.title(d.directiveId()));
            case CompanyResponded r -> responded(r, names);
            case AccessSuspended s -> suspended(s, names);
            case AccessRestored r -> say(fact, "", names.model());
            case PreviewGranted p -> granted(p, names);
            case PreviewExtended p -> say(fact, "", names.model(), dates.understood(p.plannedEnd()));
            case PreviewEnded p -> say(fact, "", names.model());
            case CustomerDecision d -> decided(d, names);
            case TargetDateAnnounced t -> {
                String who = t.announcedBy() == Party.COMPANY ? names.company() : words.say("party.first.GOVERNMENT");
                yield say(fact, "." + t.step(), who, names.model(), dates.understood(t.target()));
            }
            case GenerallyReleased g ->
                g.audience().isEmpty()
                        ? say(fact, "", names.company(), names.model())
                        : say(fact, ".to", names.company(), names.model(), phrases.audience(g.audience()));
            case ReleaseWithdrawn w -> say(fact, "", names.company(), names.model());
        };
    }

    private String say(ReleaseFact fact, String variant, Object... args) {
        String said = words.say("sentence." + FactType.of(fact).logicalName() + variant, args);
        return ENDED_TWICE.matcher(said).replaceFirst("$1");
    }

    private String registered(ReleaseRegistered r) {
        String company = r.company().name().value();
        return r.version() == null
                ? say(r, "", company, r.model().value())
                : say(r, ".version", company, r.model().value(), r.version().value());
    }

    private String kept(RecordKeeping about, CaseNames names) {
        return switch (about) {
            case FactCorrected c -> say(c, "", of(c.replacement(), names));
            case FactRetracted r -> say(r, "");
            case FactReinstated r -> say(r, "");
            case CitationAdded a -> say(a, "", a.citation().publisher().value());
        };
    }

    private String issued(DirectiveIssued d, CaseNames names) {
        String by = phrases.agenciesFirst(d.agencies());
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
                : p.agencies().isEmpty() ? words.say("party.first.GOVERNMENT") : phrases.agenciesFirst(p.agencies());
        String each = p.customerByCustomer() ? ".each" : "";
        return say(p, "." + p.grantedBy() + each, by, names.model());
    }

    private String decided(CustomerDecision d, CaseNames names) {
        String customer = d.customer().name().value();
        String variant = switch (d) {
            case CustomerApproved a -> "sentence.customer-approved";
            case CustomerDenied a -> "sentence.customer-denied";
            case CustomerApprovalRevoked a -> "sentence.customer-approval-revoked";
        };
        return d.agency() == null
                ? words.say(variant, customer, names.model())
                : words.say(variant + ".by", customer, names.model(), phrases.agenciesFirst(List.of(d.agency())));
    }
}
