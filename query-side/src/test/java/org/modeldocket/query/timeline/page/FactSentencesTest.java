package org.modeldocket.query.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.restoredForSome;
import static org.modeldocket.facts.SampleFacts.DIRECTIVE;
import static org.modeldocket.facts.SampleFacts.PREVIEW;
import static org.modeldocket.facts.SampleFacts.SUSPENSION;
import static org.modeldocket.facts.SampleFacts.agency;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.query.timeline.page.names.AmendedDirectives;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.text.LongText;

class FactSentencesTest extends SentenceTests {
    private static final String LISTED =
            "18 to 20 listed organisations (a list in a letter; list not public) and government bodies (US)";

    /** What each fact of {@link SampleFacts#oneOfEach()} says; a fact that is missing here fails. */
    private static final Map<FactType, String> SAID = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    FactType.RELEASE_REGISTERED, "A case was opened for Model 1, version 1.0, a model of Example AI."),
            Map.entry(
                    FactType.SUBMITTED_FOR_REVIEW,
                    "Example AI voluntarily submitted Model 1 to the Office of Examples and the Bureau of Samples for"
                            + " review."),
            Map.entry(
                    FactType.EVALUATION_REPORTED,
                    "The Office of Examples reported that its evaluation of Model 1 was inconclusive."),
            Map.entry(
                    FactType.DIRECTIVE_ISSUED,
                    "The Office of Examples and the Bureau of Samples asked Example AI to delay the release, and to do"
                            + " this: “publish the weights' digest”. It applies to " + LISTED + "."),
            Map.entry(
                    FactType.DIRECTIVE_AMENDED,
                    "The directive “A request” was amended: its title was changed to “An order”, it now comes from the"
                            + " Office of Examples and the Bureau of Samples, it is now an executive order, it is now"
                            + " binding, it now requires Example AI to delay the release, and to do this: “publish the"
                            + " weights' digest”, it now applies to " + LISTED + ", the deadline now falls"
                            + " between July 2026 and August 2026, it now takes effect between July 2026 and August 2026, its jurisdiction is"
                            + " now US, it is now a published document, its text is now published, it is now found as"
                            + " Federal Register 2026-11894, its legal basis was changed and its penalty was changed."),
            Map.entry(FactType.DIRECTIVE_LIFTED, "The directive “A request” was lifted."),
            Map.entry(
                    FactType.COMPANY_RESPONDED,
                    "Example AI said that it complies, under protest, with the directive “A request”."),
            Map.entry(FactType.ACCESS_SUSPENDED, "The government suspended access to Model 1 for " + LISTED + "."),
            Map.entry(
                    FactType.ACCESS_RESTORED,
                    "Access to Model 1 was restored for " + LISTED
                            + ". The government’s suspension of access, which began"
                            + " on 12 May 2026, goes on for everyone else."),
            Map.entry(
                    FactType.PREVIEW_GRANTED,
                    "The Office of Examples and the Bureau of Samples allowed a limited preview of Model 1, approving"
                            + " customers one by one."),
            Map.entry(
                    FactType.PREVIEW_EXTENDED,
                    "The preview of Model 1 was extended; it is now planned to end between July 2026 and August 2026"
                            + " (“a couple of weeks later”)."),
            Map.entry(FactType.PREVIEW_ENDED, "The preview of Model 1 ended."),
            Map.entry(
                    FactType.CUSTOMER_APPROVED,
                    "The Office of Examples approved Acme Labs for the preview of Model 1."),
            Map.entry(
                    FactType.CUSTOMER_DENIED,
                    "The Office of Examples refused Acme Labs a place in the preview of Model 1."),
            Map.entry(
                    FactType.CUSTOMER_APPROVAL_REVOKED,
                    "The Office of Examples revoked the approval of Acme Labs for the preview of Model 1."),
            Map.entry(
                    FactType.TARGET_DATE_ANNOUNCED,
                    "Example AI announced a target date for the general release of Model 1: between July 2026 and August 2026"
                            + ", “a couple of weeks later”."),
            Map.entry(
                    FactType.COMMITMENT_MADE,
                    "Example AI made a commitment to the Office of Examples and the Bureau of Samples."),
            Map.entry(
                    FactType.CUSTOMERS_COUNTED,
                    "The preview of Model 1 had 15 to 25 organisations, list not published."),
            Map.entry(
                    FactType.PENALTY_IMPOSED,
                    "The Office of Examples and the Bureau of Samples imposed a penalty of 9,007,199,254,740,991 USD a day"
                            + " on Example AI."),
            Map.entry(FactType.COURT_CASE_FILED, "Example AI filed a court case about Model 1."),
            Map.entry(
                    FactType.COURT_RULED,
                    "A court refused to put what was challenged on hold in a case about Model 1."),
            Map.entry(
                    FactType.LICENCE_DECIDED,
                    "No licence is needed under the directive “A request”, for approved customers and foreign nationals."),
            Map.entry(FactType.DIRECTIVE_FULFILLED, "The directive “A request” was met."),
            Map.entry(FactType.CLAIM_RANKED, "A fact of this case was preferred to other accounts of the same event."),
            Map.entry(FactType.RELEASE_REFUSED, "The Office of Examples refused the release of Model 1."),
            Map.entry(FactType.NOTHING_FOUND, "A search in June 2026 found no answer to a question about Model 1."),
            Map.entry(FactType.GENERALLY_RELEASED, "Example AI made Model 1 generally available to " + LISTED + "."),
            Map.entry(FactType.RELEASE_WITHDRAWN, "Example AI withdrew Model 1."),
            Map.entry(FactType.ORGANISATION_RENAMED, "The organisation took the name Example Intelligence."),
            Map.entry(FactType.ORGANISATION_MERGED, "The organisation with the id example-holding took this one over."),
            Map.entry(
                    FactType.FACT_CORRECTED,
                    "A fact of this case was corrected to say: Access to Model 1 was restored for " + LISTED
                            + ". The government’s suspension of access, which began on 12 May 2026, goes on for everyone"
                            + " else."),
            Map.entry(FactType.FACT_RETRACTED, "A fact of this case was retracted."),
            Map.entry(FactType.FACT_REINSTATED, "A retraction was undone. The fact counts again."),
            Map.entry(FactType.CITATION_ADDED, "The Example Gazette was added as a source.")));

    @ParameterizedTest
    @EnumSource
    void saysEachFactInOneSentence(FactType type) {
        assertThat(said(sample(type))).isEqualTo(SAID.get(type));
    }

    @ParameterizedTest
    @EnumSource(names = {"FACT_CORRECTED", "FACT_RETRACTED", "CLAIM_RANKED"})
    void aFactAboutAnOrganisationIsNoneOfACase(FactType type) {
        CaseNames organisation = new CaseNames(
                "company:example-ai", "company:example-ai", Map.of(), Map.of(), AmendedDirectives.UNKNOWN, true);
        assertThat(TestTexts.SENTENCES.of(sample(type), organisation))
                .startsWith("A fact about this organisation was ")
                .doesNotContain("case", "{");
    }

    @Test
    void aNameThatEndsWithAFullStopEndsTheSentence() {
        CaseNames names = new CaseNames("Example AI Inc.", "Model 1.", Map.of(), Map.of(), AmendedDirectives.UNKNOWN);
        assertThat(TestTexts.SENTENCES.of(sample(FactType.RELEASE_WITHDRAWN), names))
                .isEqualTo("Example AI Inc. withdrew Model 1.");
    }

    @Test
    void saysNoMoreThanTheFactDoes() {
        assertThat(said(new CompanyResponded(
                        id(1), on("2026"), cited(), null, null, null, Stance.NO_COMMENT, new LongText("None."))))
                .isEqualTo("Example AI declined to comment on the treatment of Model 1.");
        assertThat(said(new AccessSuspended(
                        id(1), on("2026"), cited(), null, null, SUSPENSION, null, Party.COMPANY, List.of())))
                .isEqualTo("Example AI suspended access to Model 1.");
        assertThat(said(new PreviewGranted(
                        id(1),
                        on("2026"),
                        cited(),
                        null,
                        null,
                        PREVIEW,
                        Party.GOVERNMENT,
                        List.of(),
                        false,
                        null,
                        List.of())))
                .isEqualTo("The government allowed a limited preview of Model 1.");
        assertThat(said(Facts.opened(1, "2026", "p", Audience.Kind.APPROVED_CUSTOMERS)))
                .isEqualTo("Example AI opened a limited preview of Model 1. It is for approved customers.");
        assertThat(said(new CustomerApproved(
                        id(1), on("2026"), cited(), null, null, PREVIEW, SampleFacts.customer("Acme"), null, null)))
                .isEqualTo("Acme was approved for the preview of Model 1.");
        assertThat(said(new GenerallyReleased(id(1), on("2026"), cited(), null, null, List.of(), null)))
                .isEqualTo("Example AI made Model 1 generally available.");
        assertThat(said(new DirectiveAmended(
                        id(1),
                        on("2026"),
                        cited(),
                        null,
                        null,
                        DIRECTIVE,
                        List.of(agency("NIST")),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        PlannedDate.of(EdtfDate.parse("2026-06")),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null)))
                .isEqualTo("The directive “A request” was amended: it now comes from NIST and the deadline now falls in"
                        + " June 2026.");
    }

    @Test
    void takesNamesForWhatTheyAreAndNotForTemplates() {
        CaseNames odd = new CaseNames("{0} ''AI'' {1}", "It’s {2", Map.of(), Map.of(), AmendedDirectives.UNKNOWN);
        assertThat(TestTexts.SENTENCES.of(sample(FactType.RELEASE_WITHDRAWN), odd))
                .isEqualTo("{0} ''AI'' {1} withdrew It’s {2.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-01    | on 1 July 2026
            2026-07-01~   | on or about 1 July 2026
            2026-07       | in July 2026
            ../2026-07-01 | by 1 July 2026
            """)
    void putsAPrepositionBeforeEachDate(String edtf, String when) {
        PlannedDate date = PlannedDate.of(EdtfDate.parse(edtf));
        assertThat(said(new PreviewExtended(id(1), on("2026"), cited(), null, null, PREVIEW, date)))
                .isEqualTo("The preview of Model 1 was extended; it is now planned to end " + when + ".");
        assertThat(said(amended(null, null, date)))
                .isEqualTo("The directive “A request” was amended: the deadline now falls " + when
                        + " and it now takes effect " + when + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPANY    | 2026-05 | This ended Example AI’s suspension of access for foreign nationals, which began in May 2026.
            GOVERNMENT | 2026    | This ended the government’s suspension of access for foreign nationals, which began in 2026.
            """)
    void aRestorationNamesTheSuspensionThatItEnds(Party by, String began, String ended) {
        CaseNames names = new CaseNames(
                "Example AI",
                "Model 1",
                Map.of(),
                Map.of(SUSPENSION.value(), suspension(by, began)),
                AmendedDirectives.UNKNOWN);
        assertThat(TestTexts.SENTENCES.of(restored(1, "2026", SUSPENSION.value()), names))
                .isEqualTo("Access to Model 1 was restored. " + ended);
    }

    @Test
    void aRestorationThatLeavesNobodyOutEndsTheSuspension() {
        assertThat(TestTexts.SENTENCES.of(restored(1, "2026", SUSPENSION.value(), Audience.FOREIGN_NATIONALS), NAMES))
                .startsWith(
                        "Access to Model 1 was restored for foreign nationals. This ended the government’s suspension");
        assertThat(TestTexts.SENTENCES.of(restoredForSome(1, "2026", SUSPENSION.value()), NAMES))
                .contains("goes on for everyone else");
    }

    @Test
    void anUnknownDirectiveOrSuspensionIsCalledByItsIdAndNotAsByATitle() {
        CaseNames none = new CaseNames("Example AI", "Model 1", Map.of(), Map.of(), AmendedDirectives.UNKNOWN);
        assertThat(TestTexts.SENTENCES.of(sample(FactType.DIRECTIVE_LIFTED), none))
                .isEqualTo("A directive with the id directive-1 was lifted.");
        assertThat(TestTexts.SENTENCES.of(sample(FactType.DIRECTIVE_AMENDED), none))
                .startsWith("A directive with the id directive-1 was amended: ");
        assertThat(TestTexts.SENTENCES.of(sample(FactType.COMPANY_RESPONDED), none))
                .isEqualTo(
                        "Example AI said that it complies, under protest, with a directive with the id directive-1.");
        assertThat(TestTexts.SENTENCES.of(restored(1, "2026", SUSPENSION.value()), none))
                .isEqualTo("Access to Model 1 was restored.");
        assertThat(TestTexts.SENTENCES.of(restoredForSome(1, "2026", SUSPENSION.value()), none))
                .isEqualTo("Access to Model 1 was restored for listed organisations.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AI Safety Institute                | The AI Safety Institute
            Food and Drug Administration       | The Food and Drug Administration
            Attorney General of Example        | The Attorney General of Example
            The Office of Examples             | The Office of Examples
            UK Department for Samples          | The UK Department for Samples
            Prime Minister                     | The Prime Minister
            NIST                               | NIST
            Ofcom                              | Ofcom
            Health Canada                      | Health Canada
            """)
    void anAgencyThatNeedsAnArticleGetsOne(String agency, String first) {
        PreviewGranted granted = new PreviewGranted(
                id(1),
                on("2026"),
                cited(),
                null,
                null,
                PREVIEW,
                Party.GOVERNMENT,
                List.of(agency(agency)),
                false,
                null,
                List.of());
        assertThat(said(granted)).isEqualTo(first + " allowed a limited preview of Model 1.");
    }

    @Test
    void anArticleInsideASentenceIsSmall() {
        assertThat(said(new SubmittedForReview(
                        id(1),
                        on("2026"),
                        cited(),
                        null,
                        null,
                        List.of(agency("The Office of Examples")),
                        SubmissionBasis.REQUIRED,
                        null)))
                .isEqualTo("Example AI submitted Model 1 to the Office of Examples for review, as required.");
    }

    @Test
    void everyoneIsNotListedBesideOthers() {
        assertThat(said(new GenerallyReleased(
                        id(1), on("2026"), cited(), null, null, List.of(Audience.PUBLIC, Audience.ALL), null)))
                .isEqualTo("Example AI made Model 1 generally available to everyone.");
    }
}
