package org.modeldocket.facts;

import static org.modeldocket.facts.SampleFacts.AGENCY;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.customer;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.CurrencyCode;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.FactJson;

/** Short ways to say "fact number n, on that day" in a test. */
public final class Facts {
    private static final LongText REASON = new LongText("because");

    private Facts() {}

    public static ReleaseRegistered registered(long n) {
        return registered(n, "example-ai", "Example AI");
    }

    public static ReleaseRegistered registered(long n, String companyId, String companyName) {
        Company company = new Company(new Slug(companyId), new ShortText(companyName));
        return new ReleaseRegistered(
                id(n), null, List.of(), null, company, new ModelName("Model 1"), null, null, null, null);
    }

    public static OrganisationRenamed renamed(long n, String date, String name) {
        return new OrganisationRenamed(id(n), on(date), cited(), null, null, new ShortText(name));
    }

    public static OrganisationMerged merged(long n, String date, String into, MergerKind as) {
        return new OrganisationMerged(id(n), on(date), cited(), null, null, new Slug(into), as);
    }

    /** @param replacement under the id of the statement that it replaces */
    public static FactCorrected corrected(long n, ReleaseFact replacement) {
        return new FactCorrected(id(n), null, cited(), null, replacement.factId(), replacement, REASON);
    }

    /**
     * Fact n of a statement and what becomes of it: {@code -2} retracts fact 2, {@code +2} reinstates it, any other word is the
     * statement or, from number 2 on, a correction.
     */
    public static ReleaseFact revised(long n, String word, Function<String, ReleaseFact> statement) {
        return switch (word.charAt(0)) {
            case '-' -> retracted(n, Long.parseLong(word.substring(1)));
            case '+' -> reinstated(n, Long.parseLong(word.substring(1)));
            default -> n == 1 ? statement.apply(word) : corrected(n, statement.apply(word));
        };
    }

    public static FactRetracted retracted(long n, long target) {
        return new FactRetracted(id(n), null, cited(), null, id(target), REASON);
    }

    public static FactReinstated reinstated(long n, long target) {
        return new FactReinstated(id(n), null, cited(), null, id(target), REASON);
    }

    public static CitationAdded citationAdded(long n, long target) {
        return new CitationAdded(id(n), null, List.of(), null, id(target), another("Another Gazette " + n));
    }

    public static ClaimRanked ranked(long n, long target, ClaimRank rank) {
        return new ClaimRanked(id(n), null, cited(), null, id(target), rank, REASON);
    }

    /** The statement as another account of fact {@code target}. */
    public static ReleaseFact sameAs(long target, ReleaseFact statement) {
        return FactJson.with(Map.of("sameHappeningAs", id(target).toString()), statement);
    }

    private static Citation another(String publisher) {
        return new Citation(
                new ShortText(publisher), new ShortText("A report"), null, null, null, null, null, null, null);
    }

    public static SubmittedForReview submitted(long n, String day, Agency... agencies) {
        List<Agency> to = agencies.length == 0 ? List.of(AGENCY) : List.of(agencies);
        return new SubmittedForReview(id(n), on(day), cited(), null, null, to, SubmissionBasis.VOLUNTARY, null);
    }

    public static EvaluationReported evaluated(long n, String day, Agency agency) {
        return new EvaluationReported(
                id(n), on(day), cited(), null, null, agency, Outcome.NO_CONCERN, List.of(), new LongText("summary"));
    }

    public static DirectiveIssued issued(long n, String day, String directive, Force force, Agency... agencies) {
        return new DirectiveIssued(
                id(n),
                on(day),
                cited(),
                null,
                null,
                new DirectiveId(directive),
                agencies.length == 0 ? List.of(AGENCY) : List.of(agencies),
                Instrument.AGENCY_REQUEST,
                force,
                List.of(Measure.of(Measure.Kind.DELAY_RELEASE)),
                List.of(),
                new ShortText("A directive"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** The same on a legal basis of that id. */
    public static DirectiveIssued restingOn(String basis, DirectiveIssued d) {
        return new DirectiveIssued(
                d.factId(),
                d.occurred(),
                d.citations(),
                d.note(),
                d.sameHappeningAs(),
                d.directiveId(),
                d.agencies(),
                d.instrument(),
                d.force(),
                d.measures(),
                d.audience(),
                d.title(),
                d.complyBy(),
                d.effectiveFrom(),
                d.jurisdiction(),
                d.form(),
                d.publicity(),
                d.identifiers(),
                List.of(new LegalBasis(new Slug(basis), new LongText("An act"))),
                d.penalty());
    }

    public static DirectiveAmended amended(long n, String day, String directive, Force force) {
        return amended(n, day, directive, List.of(), force);
    }

    public static DirectiveAmended amended(long n, String day, String directive, List<Agency> agencies) {
        return amended(n, day, directive, agencies, null);
    }

    private static DirectiveAmended amended(
            long n, String day, String directive, List<Agency> agencies, @Nullable Force force) {
        return new DirectiveAmended(
                id(n),
                on(day),
                cited(),
                null,
                null,
                new DirectiveId(directive),
                agencies,
                null,
                force,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    public static DirectiveLifted lifted(long n, String day, String directive) {
        return new DirectiveLifted(id(n), on(day), cited(), null, null, new DirectiveId(directive), REASON);
    }

    public static CompanyResponded responded(long n, String day, String directive) {
        return new CompanyResponded(
                id(n), on(day), cited(), null, null, new DirectiveId(directive), Stance.COMPLIES, new LongText("yes"));
    }

    public static AccessSuspended suspended(long n, String day, String suspension, Audience... audience) {
        return suspended(n, day, suspension, Party.COMPANY, null, audience);
    }

    public static AccessSuspended suspended(
            long n, String day, String suspension, Party by, @Nullable String directive, Audience... audience) {
        DirectiveId under = directive == null ? null : new DirectiveId(directive);
        return new AccessSuspended(
                id(n), on(day), cited(), null, null, new SuspensionId(suspension), under, by, List.of(audience));
    }

    public static AccessRestored restored(long n, String day, String suspension, Audience... audience) {
        return new AccessRestored(id(n), on(day), cited(), null, null, new SuspensionId(suspension), List.of(audience));
    }

    public static AccessRestored restoredForSome(long n, String day, String suspension) {
        return restored(n, day, suspension, Audience.of(Audience.Kind.LISTED_ORGANISATIONS));
    }

    public static PreviewGranted granted(long n, String day, String preview) {
        return granted(n, day, preview, Party.GOVERNMENT, List.of(), List.of());
    }

    /** A preview that the government granted through an agency. */
    public static PreviewGranted allowed(long n, String day, String preview, Agency agency) {
        return granted(n, day, preview, Party.GOVERNMENT, List.of(agency), List.of());
    }

    /** A preview of the company for some. */
    public static PreviewGranted opened(long n, String day, String preview, Audience.Kind audience) {
        return granted(n, day, preview, Party.COMPANY, List.of(), List.of(Audience.of(audience)));
    }

    private static PreviewGranted granted(
            long n, String day, String preview, Party by, List<Agency> agencies, List<Audience> audience) {
        return new PreviewGranted(
                id(n), on(day), cited(), null, null, new PreviewId(preview), by, agencies, false, null, audience);
    }

    public static PreviewExtended extended(long n, String day, String preview) {
        return new PreviewExtended(
                id(n), on(day), cited(), null, null, new PreviewId(preview), PlannedDate.of(EdtfDate.parse("2027")));
    }

    public static PreviewEnded ended(long n, String day, String preview) {
        return new PreviewEnded(id(n), on(day), cited(), null, null, new PreviewId(preview), null);
    }

    public static CustomerApproved approved(long n, String day, String preview, String customer) {
        return new CustomerApproved(
                id(n), on(day), cited(), null, null, new PreviewId(preview), customer(customer), null, null);
    }

    public static CustomerDenied denied(long n, String day, String preview, String customer) {
        return new CustomerDenied(
                id(n), on(day), cited(), null, null, new PreviewId(preview), customer(customer), null, null);
    }

    public static CustomerApprovalRevoked revoked(long n, String day, String preview, String customer) {
        return new CustomerApprovalRevoked(
                id(n), on(day), cited(), null, null, new PreviewId(preview), customer(customer), null, null);
    }

    public static TargetDateAnnounced announced(long n, String day, String target) {
        return new TargetDateAnnounced(
                id(n),
                on(day),
                cited(),
                null,
                null,
                Step.GENERAL_RELEASE,
                PlannedDate.of(EdtfDate.parse(target)),
                Party.COMPANY);
    }

    public static CommitmentMade committed(long n, String day, String directive) {
        return new CommitmentMade(
                id(n),
                on(day),
                cited(),
                null,
                null,
                List.of(AGENCY),
                List.of(new LongText("report misuse")),
                null,
                new DirectiveId(directive));
    }

    public static CustomersCounted counted(long n, String day, String preview) {
        return new CustomersCounted(id(n), on(day), cited(), null, null, new PreviewId(preview), 20, null, false);
    }

    public static PenaltyImposed penalised(long n, String day, String directive) {
        return new PenaltyImposed(
                id(n),
                on(day),
                cited(),
                null,
                null,
                List.of(AGENCY),
                25_000,
                new CurrencyCode("EUR"),
                null,
                new DirectiveId(directive));
    }

    public static CourtCaseFiled filed(long n, String day, String directive) {
        return new CourtCaseFiled(
                id(n),
                on(day),
                cited(),
                null,
                null,
                new ShortText("Court of Examples"),
                null,
                new ShortText("Example AI"),
                new DirectiveId(directive),
                new LongText("to set it aside"));
    }

    public static CourtRuled ruled(long n, String day, String directive, CourtOutcome outcome) {
        return new CourtRuled(
                id(n),
                on(day),
                cited(),
                null,
                null,
                new ShortText("Court of Examples"),
                new ShortText("26-cv-1"),
                new DirectiveId(directive),
                null,
                outcome);
    }

    public static LicenceDecided licensed(long n, String day, String directive, LicenceDecision decision) {
        return new LicenceDecided(
                id(n), on(day), cited(), null, null, new DirectiveId(directive), decision, List.of(), null);
    }

    public static DirectiveFulfilled fulfilled(long n, String day, String directive) {
        return new DirectiveFulfilled(id(n), on(day), cited(), null, null, new DirectiveId(directive), REASON);
    }

    public static ReleaseRefused refused(long n, String day) {
        return refused(n, day, AGENCY);
    }

    public static ReleaseRefused refused(long n, String day, Agency agency) {
        return new ReleaseRefused(id(n), on(day), cited(), null, null, agency, REASON);
    }

    public static NothingFound nothingFound(long n, String day) {
        return new NothingFound(
                id(n),
                null,
                cited(),
                null,
                null,
                new LongText("Was the order published?"),
                List.of(new ShortText("The Example Register")),
                EdtfDate.parse(day));
    }

    public static GenerallyReleased released(long n, String day) {
        return new GenerallyReleased(id(n), on(day), cited(), null, null, List.of(), null);
    }

    public static ReleaseWithdrawn withdrawn(long n, String day) {
        return new ReleaseWithdrawn(id(n), on(day), cited(), null, null, REASON);
    }
}
