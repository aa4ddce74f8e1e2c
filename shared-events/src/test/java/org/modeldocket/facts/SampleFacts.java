package org.modeldocket.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.CurrencyCode;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.IdentifierScheme;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.vocabulary.legal.Publicity;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;

/** Made-up facts for tests, of each type one with every member present, and short ways to make more. */
public final class SampleFacts {
    public static final Agency AGENCY = agency("Office of Examples");
    public static final DirectiveId DIRECTIVE = new DirectiveId("directive-1");
    public static final SuspensionId SUSPENSION = new SuspensionId("suspension-1");
    public static final PreviewId PREVIEW = new PreviewId("preview-1");
    public static final Citation CITATION = new Citation(
            new ShortText("The Example Gazette"),
            new ShortText("A title – with “quotes” and €"),
            new WebUrl("https://gazette.example/a?b=c"),
            EdtfDate.parse("2026-06"),
            Instant.parse("2026-06-12T08:30:00Z"),
            new ShortText("word for word \"so\" \\ /"),
            new ShortText("p. 3"),
            null,
            null);

    private SampleFacts() {}

    public static FactId id(long n) {
        return new FactId(new UUID(0x0197a00000007000L, 0x8000000000000000L | n));
    }

    public static Occurred on(String edtf) {
        return new Occurred(EdtfDate.parse(edtf), null);
    }

    public static Agency agency(String name) {
        return new Agency(Slug.of(name), new ShortText(name), new Jurisdiction("US"));
    }

    public static Customer customer(String name) {
        return new Customer(Slug.of(name), new ShortText(name));
    }

    public static List<Citation> cited() {
        return List.of(CITATION);
    }

    /** One of each type, with every member, in the order of {@link FactType}. */
    public static List<ReleaseFact> oneOfEach() {
        Occurred when = new Occurred(EdtfDate.parse("2026-06-XX"), new ShortText("earlier this month"));
        LongText note = new LongText("a note\nof two lines\té😀");
        LongText reason = new LongText("the reason given");
        List<Citation> by = cited();
        PlannedDate later = PlannedDate.of(EdtfDate.parse("2026-07/2026-08"));
        PlannedDate stated = new PlannedDate(later.edtf(), new ShortText("a couple of weeks later"));
        List<Agency> agencies = List.of(AGENCY, agency("Bureau of Samples"));
        Customer acme = customer("Acme Labs");
        List<Measure> measures = List.of(
                Measure.of(Measure.Kind.DELAY_RELEASE),
                new Measure(Measure.Kind.OTHER, new LongText("publish the weights' digest")));
        List<Audience> audience = List.of(Audience.APPROVED_CUSTOMERS, Audience.FOREIGN_NATIONALS);
        List<Audience> listed = List.of(
                new Audience(
                        Audience.Kind.LISTED_ORGANISATIONS, new ShortText("a list in a letter"), 18, 20, false, null),
                new Audience(Audience.Kind.GOVERNMENT_BODIES, null, null, null, null, new Jurisdiction("US")));
        return List.of(
                new ReleaseRegistered(
                        id(1),
                        when,
                        by,
                        note,
                        new Company(new Slug("example-ai"), new ShortText("Example AI")),
                        new ModelName("Model 1"),
                        new ShortText("1.0"),
                        new LongText("described"),
                        null,
                        null),
                new SubmittedForReview(id(2), when, by, note, null, agencies, SubmissionBasis.VOLUNTARY, DIRECTIVE),
                new EvaluationReported(
                        id(3),
                        when,
                        by,
                        note,
                        null,
                        AGENCY,
                        Outcome.INCONCLUSIVE,
                        List.of(new Capability(
                                new Slug("vulnerability-discovery"), new ShortText("vulnerability discovery"))),
                        new LongText("summary")),
                new DirectiveIssued(
                        id(4),
                        when,
                        by,
                        note,
                        null,
                        DIRECTIVE,
                        agencies,
                        Instrument.AGENCY_REQUEST,
                        Force.REQUESTED,
                        measures,
                        listed,
                        new ShortText("A request"),
                        later,
                        PlannedDate.of(EdtfDate.parse("2026-06-30")),
                        new Jurisdiction("US"),
                        DirectiveForm.LETTER,
                        Publicity.NOT_PUBLISHED,
                        List.of(
                                new LegalIdentifier(IdentifierScheme.DOCKET, new ShortText("BIS-2026-0017")),
                                new LegalIdentifier(IdentifierScheme.OTHER, new ShortText("Letter 26-0612"))),
                        List.of(new LegalBasis(new Slug("export-control"), new LongText("50 U.S.C. 4813"))),
                        new LongText("denial of export privileges")),
                new DirectiveAmended(
                        id(5),
                        when,
                        by,
                        note,
                        null,
                        DIRECTIVE,
                        agencies,
                        Instrument.EXECUTIVE_ORDER,
                        Force.BINDING,
                        measures,
                        listed,
                        new ShortText("An order"),
                        later,
                        later,
                        new Jurisdiction("US"),
                        DirectiveForm.PUBLISHED,
                        Publicity.PUBLISHED,
                        List.of(new LegalIdentifier(IdentifierScheme.FEDERAL_REGISTER, new ShortText("2026-11894"))),
                        List.of(
                                new LegalBasis(new Slug("export-control"), new LongText("50 U.S.C. 4813")),
                                new LegalBasis(new Slug("emergency-powers"), new LongText("50 U.S.C. 1702"))),
                        new LongText("a civil penalty for each day")),
                new DirectiveLifted(id(6), when, by, note, null, DIRECTIVE, reason),
                new CompanyResponded(
                        id(7),
                        when,
                        by,
                        note,
                        null,
                        DIRECTIVE,
                        Stance.COMPLIES_UNDER_PROTEST,
                        new LongText("statement")),
                new AccessSuspended(id(8), when, by, note, null, SUSPENSION, DIRECTIVE, Party.GOVERNMENT, listed),
                new AccessRestored(id(9), when, by, note, null, SUSPENSION, listed),
                new PreviewGranted(
                        id(10), when, by, note, null, PREVIEW, Party.GOVERNMENT, agencies, true, stated, List.of()),
                new PreviewExtended(id(11), when, by, note, null, PREVIEW, stated),
                new PreviewEnded(id(12), when, by, note, null, PREVIEW, reason),
                new CustomerApproved(id(13), when, by, note, null, PREVIEW, acme, AGENCY, reason),
                new CustomerDenied(id(14), when, by, note, null, PREVIEW, acme, AGENCY, reason),
                new CustomerApprovalRevoked(id(15), when, by, note, null, PREVIEW, acme, AGENCY, reason),
                new TargetDateAnnounced(id(16), when, by, note, null, Step.GENERAL_RELEASE, stated, Party.COMPANY),
                new GenerallyReleased(id(17), when, by, note, null, listed, new LongText("conditions")),
                new ReleaseWithdrawn(id(18), when, by, note, null, reason),
                new CommitmentMade(
                        id(23),
                        when,
                        by,
                        note,
                        null,
                        agencies,
                        List.of(new LongText("find and fix faults"), new LongText("report misuse")),
                        later,
                        DIRECTIVE),
                new CustomersCounted(id(24), when, by, note, null, PREVIEW, 15, 25, false),
                new PenaltyImposed(
                        id(26),
                        when,
                        by,
                        note,
                        null,
                        agencies,
                        9_007_199_254_740_991L,
                        new CurrencyCode("USD"),
                        true,
                        DIRECTIVE),
                new CourtCaseFiled(
                        id(27),
                        when,
                        by,
                        note,
                        null,
                        new ShortText("Court of Examples"),
                        new ShortText("26-cv-1"),
                        new ShortText("Example AI"),
                        DIRECTIVE,
                        new LongText("to set the directive aside")),
                new CourtRuled(
                        id(28),
                        when,
                        by,
                        note,
                        null,
                        new ShortText("Court of Examples"),
                        new ShortText("26-cv-1"),
                        DIRECTIVE,
                        new Slug("example-act"),
                        CourtOutcome.STAY_DENIED),
                new LicenceDecided(
                        id(29),
                        when,
                        by,
                        note,
                        null,
                        DIRECTIVE,
                        LicenceDecision.EXEMPTED,
                        audience,
                        new LongText("conditions")),
                new DirectiveFulfilled(id(30), when, by, note, null, DIRECTIVE, reason),
                new ReleaseRefused(id(32), when, by, note, null, AGENCY, reason),
                new NothingFound(
                        id(25),
                        when,
                        by,
                        note,
                        null,
                        new LongText("Was the order published?"),
                        List.of(new ShortText("The Example Register"), new ShortText("The site of the office")),
                        when.edtf()),
                new OrganisationRenamed(id(34), when, by, note, null, new ShortText("Example Intelligence")),
                new OrganisationMerged(id(33), when, by, note, null, new Slug("example-holding"), MergerKind.SUCCESSOR),
                new FactCorrected(
                        id(19),
                        when,
                        by,
                        note,
                        id(9),
                        new AccessRestored(id(9), on("2026-07"), by, note, null, SUSPENSION, listed),
                        reason),
                new FactRetracted(id(20), when, by, note, id(9), reason),
                new FactReinstated(id(21), when, by, note, id(9), reason),
                new CitationAdded(id(22), when, by, note, id(9), CITATION),
                new ClaimRanked(id(31), when, by, note, id(9), ClaimRank.PREFERRED, reason));
    }
}
