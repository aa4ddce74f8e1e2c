package org.modeldocket.query;

import java.util.List;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/** The founding cases, fact by fact. */
public final class FoundingFacts {
    public static final ReleaseId GPT = new ReleaseId("openai-gpt-5-6");
    public static final ReleaseId MYTHOS = new ReleaseId("anthropic-mythos-5");
    public static final ReleaseId FABLE = new ReleaseId("anthropic-fable-5");
    public static final DirectiveId REQUEST = new DirectiveId("us-staged-release-of-gpt-5-6");
    public static final DirectiveId EXPORT_CONTROL = new DirectiveId("us-export-control-mythos-fable");
    public static final PreviewId PREVIEW = new PreviewId("gpt-5-6-limited-preview");

    private static final Agency COMMERCE = SampleFacts.agency("Department of Commerce");

    private FoundingFacts() {}

    public static void tell(MemoryRecord record) {
        record.tell(GPT, registered(1, "OpenAI", "GPT-5.6"));
        record.tell(
                GPT,
                new SubmittedForReview(
                        id(2),
                        in2026("since before the rival’s access was revoked"),
                        cited(),
                        new LongText("a note"),
                        null,
                        List.of(SampleFacts.agency("United States Government")),
                        SubmissionBasis.VOLUNTARY,
                        null),
                new DirectiveIssued(
                        id(3),
                        in2026(null),
                        cited(),
                        null,
                        null,
                        REQUEST,
                        List.of(
                                SampleFacts.agency("Office of the National Cyber Director"),
                                SampleFacts.agency("Office of Science and Technology Policy")),
                        Instrument.AGENCY_REQUEST,
                        Force.REQUESTED,
                        List.of(
                                Measure.of(Measure.Kind.DELAY_RELEASE),
                                Measure.of(Measure.Kind.LIMIT_TO_APPROVED_CUSTOMERS)),
                        List.of(),
                        new ShortText("Request for a limited release of GPT-5.6"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                new PreviewGranted(
                        id(4),
                        in2026("this week"),
                        cited(),
                        null,
                        null,
                        PREVIEW,
                        Party.GOVERNMENT,
                        List.of(),
                        true,
                        null,
                        List.of()),
                new TargetDateAnnounced(
                        id(5),
                        in2026(null),
                        cited(),
                        null,
                        null,
                        Step.GENERAL_RELEASE,
                        PlannedDate.of(EdtfDate.parse("2026")),
                        Party.COMPANY),
                new CompanyResponded(
                        id(6),
                        in2026(null),
                        cited(),
                        null,
                        null,
                        REQUEST,
                        Stance.COMPLIES_UNDER_PROTEST,
                        new LongText("Not the model it would prefer for the long term.")));
        record.tell(MYTHOS, registered(7, "Anthropic", "Mythos 5"));
        record.tell(FABLE, registered(8, "Anthropic", "Fable 5"));
        record.tell(MYTHOS, ordered(9));
        record.tell(FABLE, ordered(10));
        record.tell(MYTHOS, suspended(11, "anthropic-mythos-5-access"));
        record.tell(FABLE, suspended(12, "anthropic-fable-5-access"));
    }

    public static FactId id(long n) {
        return SampleFacts.id(n);
    }

    public static ReleaseRegistered registered(long n, String company, String model) {
        return new ReleaseRegistered(
                id(n),
                null,
                cited(),
                null,
                new Company(Slug.of(company), new ShortText(company)),
                new ModelName(model),
                null,
                null,
                null,
                null);
    }

    private static ReleaseFact ordered(long n) {
        return new DirectiveIssued(
                id(n),
                in2026("earlier this month"),
                cited(),
                null,
                null,
                EXPORT_CONTROL,
                List.of(COMMERCE),
                Instrument.EXPORT_CONTROL_DIRECTIVE,
                Force.BINDING,
                List.of(Measure.of(Measure.Kind.SUSPEND_ACCESS), Measure.of(Measure.Kind.BAR_FOREIGN_NATIONALS)),
                List.of(Audience.FOREIGN_NATIONALS, Audience.EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS),
                new ShortText("Export control directive on Mythos 5 and Fable 5"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static ReleaseFact suspended(long n, String suspension) {
        return new AccessSuspended(
                id(n),
                in2026(null),
                cited(),
                null,
                null,
                new SuspensionId(suspension),
                EXPORT_CONTROL,
                Party.GOVERNMENT,
                List.of());
    }

    private static Occurred in2026(String asStated) {
        return new Occurred(EdtfDate.parse("2026"), asStated == null ? null : new ShortText(asStated));
    }

    private static List<Citation> cited() {
        return List.of(new Citation(
                new ShortText("TheOutpost.AI"),
                new ShortText("A digest"),
                null,
                EdtfDate.parse("2026"),
                null,
                null,
                new ShortText("source [4]"),
                null,
                null));
    }
}
