package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
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
        switch (fact) {
            case ReleaseRegistered r -> listing.prose("description", r.description());
            case FactCorrected c ->
                listing.prose("reason", c.reason())
                        .moved(c.replacement().occurred(), replaced == null ? null : replaced.occurred())
                        .all(of(c.replacement(), names, null));
            case FactRetracted r -> listing.prose("reason", r.reason());
            case FactReinstated r -> listing.prose("reason", r.reason());
            case CitationAdded a -> listing.text("source", a.citation().title().value());
            case SubmittedForReview s -> listing.agencies(s.agencies()).directive(s.directiveId());
            case EvaluationReported e ->
                listing.prose("summary", e.summary())
                        .capabilities(e.capabilities())
                        .agencies(List.of(e.agency()));
            case DirectiveIssued d ->
                listing.directive(d.directiveId(), d.title().value())
                        .agencies(d.agencies())
                        .text("instrument", words.name(d.instrument()))
                        .date("complyBy", d.complyBy())
                        .date("effectiveFrom", d.effectiveFrom());
            case DirectiveAmended d -> listing.directive(d.directiveId()).agencies(d.agencies());
            case DirectiveLifted d -> listing.prose("reason", d.reason()).directive(d.directiveId());
            case CompanyResponded r -> listing.prose("statement", r.statement()).directive(r.directiveId());
            case AccessSuspended s -> listing.directive(s.directiveId());
            case AccessRestored r -> listing.text("suspension", r.suspensionId().value());
            case PreviewGranted p -> listing.agencies(p.agencies()).date("plannedEnd", p.plannedEnd());
            case PreviewExtended p -> listing.date("plannedEnd", p.plannedEnd());
            case PreviewEnded p -> listing.prose("reason", p.reason());
            case CustomerDecision d -> listing.prose("reason", d.reason()).customer(d);
            case TargetDateAnnounced t -> listing.text("announcedBy", words.name(t.announcedBy()));
            case GenerallyReleased g -> listing.prose("conditions", g.conditions());
            case ReleaseWithdrawn w -> listing.prose("reason", w.reason());
        }
        return listing.prose("note", fact.note()).details;
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

        Listing text(String member, String text) {
            add(member, text, null, false);
            return this;
        }

        Listing date(String member, @Nullable EdtfDate date) {
            if (date != null) {
                add(member, dates.understood(date), null, false);
            }
            return this;
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
                    : words.say("detail.stated", understood, occurred.asStated().value());
        }

        Listing directive(@Nullable DirectiveId id) {
            return id == null ? this : directive(id, names.title(id));
        }

        Listing directive(DirectiveId id, String title) {
            add("directive", title, "/directives/" + id, false);
            return this;
        }

        Listing agencies(List<Agency> agencies) {
            for (Agency agency : agencies) {
                add("agency", agency.name().value(), "/agencies/" + agency.id(), false);
            }
            return this;
        }

        Listing capabilities(List<Capability> capabilities) {
            if (!capabilities.isEmpty()) {
                add(
                        "capabilities",
                        words.all(capabilities.stream()
                                .map(capability -> capability.name().value())
                                .toList()),
                        null,
                        false);
            }
            return this;
        }

        void customer(CustomerDecision decision) {
            add(
                    "customer",
                    decision.customer().name().value(),
                    "/customers/" + decision.customer().id(),
                    false);
            if (decision.agency() != null) {
                agencies(List.of(decision.agency()));
            }
        }
    }
}
