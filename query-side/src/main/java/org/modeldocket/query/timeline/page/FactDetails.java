package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.text.LongText;
import org.springframework.stereotype.Component;

/** Everything that a fact says beyond its sentence, so that a page leaves nothing of it out. */
@Component
public final class FactDetails {
    private final Messages words;
    private final DateText dates;

    public FactDetails(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    /** @param replaced of a correction, what it put something else in the place of, where that is known */
    List<FactDetail> of(ReleaseFact fact, CaseNames names, @Nullable ReleaseFact replaced) {
        Listing listing = new Listing(names);
        SequencedMap<String, Object> members = FactMembers.of(fact);
        members.forEach((member, value) -> {
            if (value instanceof LongText text) {
                listing.prose(fact instanceof FactCorrected ? member + ".correction" : member, text);
            } else if (value instanceof List<?> all) {
                all.forEach(one -> listing.prose(member, one instanceof LongText text ? text : null));
            }
        });
        switch (fact) {
            case FactCorrected c ->
                listing.moved(c.replacement().occurred(), replaced == null ? null : replaced.occurred())
                        .all(corrected(replaced, c.replacement(), names));
            case CitationAdded a -> listing.text("source", a.citation().title().value());
            case DirectiveIssued d ->
                listing.directive(d.directiveId(), d.title().value());
            default -> {}
        }
        members.forEach((member, value) -> list(fact, member, value, listing));
        return listing.prose(fact instanceof FactCorrected ? "note.correction" : "note", fact.note()).details;
    }

    /** Those of a corrected fact, with what it said before struck out; null where that is not known. */
    List<FactDetail> corrected(@Nullable ReleaseFact before, ReleaseFact now, CaseNames names) {
        List<FactDetail> details = of(now, names, null);
        return before == null ? details : FactDetail.corrected(of(before, names, null), details);
    }

    /** Lists a member by its type; one without a label is in the sentence. */
    private void list(ReleaseFact fact, String member, Object value, Listing listing) {
        switch (value) {
            case String absent when absent.isEmpty() -> {}
            case List<?> all when all.isEmpty() -> {}
            case List<?> all when all.getFirst() instanceof Capability -> listing.capabilities(all);
            case List<?> all -> all.forEach(one -> list(fact, member, one, listing));
            case Agency agency -> listing.agency(agency);
            case Customer customer -> listing.customer(customer);
            case DirectiveId id
            when !id.equals(fact.causality().begins()) -> listing.directive(id, listing.names.title(id));
            case SuspensionId id
            when !id.equals(fact.causality().begins())
                    && !listing.names.suspensions().containsKey(id.value()) -> listing.text("suspension", id.value());
            case LegalBasis basis -> listing.prose(member, basis.text());
            case LongText _, DirectiveId _, SuspensionId _ -> {}
            default -> {
                if (words.sayIfAny("detail." + member) != null && !isInSentence(fact, value)) {
                    listing.text(member, text(value));
                }
            }
        }
    }

    /** Whether {@link FactSentences} says it. */
    private boolean isInSentence(ReleaseFact fact, Object value) {
        return fact instanceof DirectiveAmended
                || fact instanceof PreviewExtended
                || (value instanceof Instrument form && words.sayIfAny("instrument.by." + form) != null);
    }

    private String text(Object value) {
        return switch (value) {
            case EdtfDate date -> dates.planned(date);
            case PlannedDate date -> dates.planned(date);
            case Enum<?> one -> words.name(one);
            case LegalIdentifier one ->
                words.say("identifier." + one.scheme(), one.value().value());
            default -> value.toString();
        };
    }

    private final class Listing {
        private final CaseNames names;
        private final List<FactDetail> details = new ArrayList<>();

        Listing(CaseNames names) {
            this.names = names;
        }

        private void add(String member, String text, @Nullable String href, boolean prose) {
            details.add(new FactDetail(words.say("detail." + member), text, href, prose));
        }

        void all(List<FactDetail> more) {
            details.addAll(more);
        }

        Listing prose(String member, @Nullable LongText prose) {
            if (prose != null) {
                add(member, prose.value(), null, true);
            }
            return this;
        }

        void text(String member, String text) {
            add(member, text, null, false);
        }

        /** When it happened, as corrected, and as it was said before where that is something else. */
        Listing moved(@Nullable Occurred now, @Nullable Occurred then) {
            if (now != null) {
                String when = when(now);
                String was = then == null ? when : when(then);
                add("occurred", was.equals(when) ? when : words.say("detail.instead", when, was), null, false);
            }
            return this;
        }

        private String when(Occurred occurred) {
            String understood = dates.understood(occurred.edtf());
            return occurred.asStated() == null
                    ? understood
                    : words.say("date.stated", understood, occurred.asStated().value());
        }

        void directive(DirectiveId id, @Nullable String title) {
            String named = title == null ? words.say("directive.id", id.value()) : title;
            add("directive", named, "/directives/" + id, false);
        }

        void agency(Agency agency) {
            add("agency", agency.name().value(), "/agencies/" + agency.id(), false);
        }

        void customer(Customer customer) {
            add("customer", customer.name().value(), "/customers/" + customer.id(), false);
        }

        void capabilities(List<?> capabilities) {
            List<String> names = capabilities.stream()
                    .map(capability -> ((Capability) capability).name().value())
                    .toList();
            add("capabilities", words.all(names), null, false);
        }
    }
}
