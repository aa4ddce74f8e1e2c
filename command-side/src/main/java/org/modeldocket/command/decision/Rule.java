package org.modeldocket.command.decision;

/**
 * The rules that every case keeps, as the record knows it. A rule refuses only what is definitely wrong: where the bounds of
 * two dates overlap, either order is possible and neither is refused.
 */
public enum Rule {
    /** A release is registered once. */
    RELEASE_REGISTERED_ONCE("ReleaseRegisteredOnce"),
    /** One fact id stands for one fact in the whole record. */
    FACT_ID_USED_ONCE("FactIdUsedOnce"),
    /** An organisation has one name at a time in the whole record: the first as corrected, or that of its last renaming. */
    ORGANISATION_KEEPS_ITS_NAME("OrganisationKeepsItsName"),
    /** An organisation is renamed to what no other of its kind is called, unless a merger makes the two one. */
    ORGANISATION_TAKES_A_FREE_NAME("OrganisationTakesAFreeName"),
    /** An agency has one jurisdiction in the whole record: the first that a fact gave, unless that fact is corrected. */
    AGENCY_KEEPS_ITS_JURISDICTION("AgencyKeepsItsJurisdiction"),
    /** A directive is issued with the same content in each of its releases, as far as each says anything. */
    DIRECTIVE_KEEPS_ITS_CONTENT("DirectiveKeepsItsContent"),
    /** No release succeeds itself, neither alone nor by way of others, in the whole record. */
    RELEASE_NEVER_SUCCEEDS_ITSELF("ReleaseNeverSucceedsItself"),
    /** An organisation is merged into another that the record knows, and by no way into itself. */
    ORGANISATION_MERGES_INTO_ANOTHER("OrganisationMergesIntoAnother"),
    /** An organisation is merged into another once. */
    ORGANISATION_MERGED_ONCE("OrganisationMergedOnce"),
    /** A statement is recorded once in its stream: no other says the same from the same sources. */
    STATEMENT_RECORDED_ONCE("StatementRecordedOnce"),
    /** A fact names one source at least. */
    FACT_CITES_A_SOURCE("FactCitesASource"),
    /** A fact has happened; a plan is an announced target date or a date to comply by. */
    OCCURRED_NOT_IN_THE_FUTURE("OccurredNotInTheFuture"),
    /** A directive is issued once in a release. */
    DIRECTIVE_ISSUED_ONCE("DirectiveIssuedOnce"),
    /** A commitment, a penalty, a court case or a ruling names a directive of its release; a ruling a legal basis that it has. */
    DIRECTIVE_IS_RECORDED("DirectiveIsRecorded"),
    /** Only a directive in force is amended, fulfilled or lifted, or has a licence decided under it. */
    DIRECTIVE_IS_IN_FORCE("DirectiveIsInForce"),
    /** A suspension is imposed once under its id. */
    SUSPENSION_IMPOSED_ONCE("SuspensionImposedOnce"),
    /** One party suspends an audience once at a time, unless under two directives. */
    ONE_SUSPENSION_AT_A_TIME("OneSuspensionAtATime"),
    /** Only an open suspension comes to an end. */
    SUSPENSION_IS_OPEN("SuspensionIsOpen"),
    /** A release has one preview of one grantor for one audience at a time. */
    ONE_PREVIEW_AT_A_TIME("OnePreviewAtATime"),
    /** Only an open preview is extended or ended, decides about a customer, or has its customers counted. */
    PREVIEW_IS_OPEN("PreviewIsOpen"),
    /** A customer is approved once until the approval is revoked. */
    CUSTOMER_NOT_ALREADY_APPROVED("CustomerNotAlreadyApproved"),
    /** Only an approved customer's approval is revoked. */
    CUSTOMER_IS_APPROVED("CustomerIsApproved"),
    /** A release is generally released once. */
    RELEASED_ONCE("ReleasedOnce"),
    /** A release is withdrawn once. */
    WITHDRAWN_ONCE("WithdrawnOnce"),
    /** Nothing happens to a release definitely after its withdrawal, but searches, penalties and courts go on. */
    NOTHING_AFTER_WITHDRAWAL("NothingAfterWithdrawal"),
    /** Another account of one happening is of the same type and about the same directive, suspension, preview or customer. */
    ACCOUNTS_TELL_ONE_HAPPENING("AccountsTellOneHappening"),
    /** What a fact of record-keeping is about, or another account names, is recorded in the same release and not retracted. */
    FACT_STANDS("FactStands"),
    /** Only what has been retracted is reinstated. */
    FACT_IS_RETRACTED("FactIsRetracted"),
    /** Corrected, retracted, cited or ranked is a statement or what was added to it, never a retraction or a reinstatement. */
    FACT_CAN_BE_CHANGED("FactCanBeChanged"),
    /** A statement is replaced by one of the same type. */
    CORRECTION_KEEPS_THE_TYPE("CorrectionKeepsTheType"),
    /** A registration is corrected but never retracted, since a case begins with it. */
    REGISTRATION_STAYS("RegistrationStays"),
    /** A late fact, a correction, a retraction or a reinstatement leaves all that stands in keeping with the other rules. */
    RECORD_STAYS_CONSISTENT("RecordStaysConsistent");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** The name under which a refusal shows the rule. */
    public String sentence() {
        return sentence;
    }
}
