package org.modeldocket.facts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.text.LongText;

/**
 * One recorded statement about a release or an organisation, with its evidence: one event of its stream, never changed once stored.
 * The stored type is the logical name in {@link FactType}, never a class name.
 *
 * <p>The family is sealed: a new fact does not compile until the fold has its effect. CONTRIBUTING lists what else belongs to it.
 */
public sealed interface ReleaseFact
        permits CustomerDecision,
                OrganisationFact,
                RecordKeeping,
                ReleaseRegistered,
                SubmittedForReview,
                EvaluationReported,
                DirectiveIssued,
                DirectiveAmended,
                DirectiveFulfilled,
                DirectiveLifted,
                CompanyResponded,
                AccessSuspended,
                AccessRestored,
                PreviewGranted,
                PreviewExtended,
                PreviewEnded,
                TargetDateAnnounced,
                CommitmentMade,
                CustomersCounted,
                PenaltyImposed,
                CourtCaseFiled,
                CourtRuled,
                LicenceDecided,
                ReleaseRefused,
                NothingFound,
                GenerallyReleased,
                ReleaseWithdrawn {
    FactId factId();

    /** When it happened; absent only in facts of record-keeping. */
    @Nullable
    Occurred occurred();

    /** The evidence; one at least, but for {@link ReleaseRegistered} and {@link CitationAdded}. The rule that asks for it is a rule, not a type. */
    List<Citation> citations();

    /** What the recorder has to add. */
    @Nullable
    LongText note();

    /**
     * The fact of which it is another source's account: both tell one happening, which counts once. Null where it is the first
     * account. What is recorded names the first account, never another one.
     */
    default @Nullable FactId sameHappeningAs() {
        return null;
    }

    /** What it does to the directive, suspension or preview that it is about. */
    default Causality causality() {
        return Causality.NONE;
    }

    /** Whether it can happen after the withdrawal of the release: a search, or what agencies and courts do about it later. */
    default boolean mayFollowWithdrawal() {
        return false;
    }

    /** The agencies that it names. */
    default List<Agency> agencies() {
        return List.of();
    }

    /** What it says of organisations, in its own order; nothing where it is about another fact. */
    default List<OrganisationClaim> organisationClaims() {
        return agencies().isEmpty()
                ? List.of()
                : agencies().stream().flatMap(OrganisationClaim::of).toList();
    }

    /**
     * The catalogue of facts: logical name, current revision and class. Name and revision are what is stored and published;
     * classes may be renamed, these may not. A fact stands here and among the permitted ones above.
     */
    enum FactType {
        RELEASE_REGISTERED("release-registered", 1, ReleaseRegistered.class),
        SUBMITTED_FOR_REVIEW("submitted-for-review", 1, SubmittedForReview.class),
        EVALUATION_REPORTED("evaluation-reported", 2, EvaluationReported.class),
        DIRECTIVE_ISSUED("directive-issued", 2, DirectiveIssued.class),
        DIRECTIVE_AMENDED("directive-amended", 2, DirectiveAmended.class),
        DIRECTIVE_LIFTED("directive-lifted", 1, DirectiveLifted.class),
        COMPANY_RESPONDED("company-responded", 1, CompanyResponded.class),
        ACCESS_SUSPENDED("access-suspended", 2, AccessSuspended.class),
        ACCESS_RESTORED("access-restored", 2, AccessRestored.class),
        PREVIEW_GRANTED("preview-granted", 2, PreviewGranted.class),
        PREVIEW_EXTENDED("preview-extended", 2, PreviewExtended.class),
        PREVIEW_ENDED("preview-ended", 1, PreviewEnded.class),
        CUSTOMER_APPROVED("customer-approved", 1, CustomerApproved.class),
        CUSTOMER_DENIED("customer-denied", 1, CustomerDenied.class),
        CUSTOMER_APPROVAL_REVOKED("customer-approval-revoked", 1, CustomerApprovalRevoked.class),
        TARGET_DATE_ANNOUNCED("target-date-announced", 2, TargetDateAnnounced.class),
        GENERALLY_RELEASED("generally-released", 2, GenerallyReleased.class),
        RELEASE_WITHDRAWN("release-withdrawn", 1, ReleaseWithdrawn.class),
        COMMITMENT_MADE("commitment-made", 1, CommitmentMade.class),
        CUSTOMERS_COUNTED("customers-counted", 1, CustomersCounted.class),
        PENALTY_IMPOSED("penalty-imposed", 1, PenaltyImposed.class),
        COURT_CASE_FILED("court-case-filed", 1, CourtCaseFiled.class),
        COURT_RULED("court-ruled", 1, CourtRuled.class),
        LICENCE_DECIDED("licence-decided", 1, LicenceDecided.class),
        DIRECTIVE_FULFILLED("directive-fulfilled", 1, DirectiveFulfilled.class),
        RELEASE_REFUSED("release-refused", 1, ReleaseRefused.class),
        NOTHING_FOUND("nothing-found", 1, NothingFound.class),
        ORGANISATION_RENAMED("organisation-renamed", 1, OrganisationRenamed.class),
        ORGANISATION_MERGED("organisation-merged", 1, OrganisationMerged.class),
        FACT_CORRECTED("fact-corrected", 2, FactCorrected.class),
        FACT_RETRACTED("fact-retracted", 1, FactRetracted.class),
        FACT_REINSTATED("fact-reinstated", 1, FactReinstated.class),
        CITATION_ADDED("citation-added", 1, CitationAdded.class),
        CLAIM_RANKED("claim-ranked", 1, ClaimRanked.class);

        private static final Map<String, FactType> BY_NAME =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(FactType::logicalName, Function.identity()));
        private static final Map<Class<?>, FactType> BY_CLASS =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(FactType::factClass, Function.identity()));

        private final String logicalName;
        private final int revision;
        private final Class<? extends ReleaseFact> factClass;

        FactType(String logicalName, int revision, Class<? extends ReleaseFact> factClass) {
            this.logicalName = logicalName;
            this.revision = revision;
            this.factClass = factClass;
        }

        /** The type of that logical name, or null where there is none. */
        public static @Nullable FactType named(String logicalName) {
            return BY_NAME.get(logicalName);
        }

        public static FactType of(ReleaseFact fact) {
            FactType type = BY_CLASS.get(fact.getClass());
            if (type == null) {
                throw new IllegalStateException("not in the catalogue: " + fact.getClass());
            }
            return type;
        }

        public String logicalName() {
            return logicalName;
        }

        /** The revision that this version of the product writes, from 1. */
        public int revision() {
            return revision;
        }

        public Class<? extends ReleaseFact> factClass() {
            return factClass;
        }
    }
}
