package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.api.request.json.Fault;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.FactJson;

class RequestReaderTest {
    private static final FactId MADE = new FactId(UUID.fromString("0197a000-0000-7000-8000-0000000000aa"));
    private static final ReleaseId COMPANY = new ReleaseId("company:example-ai");
    private static final String WHEN = "'occurred':'2026-06'";
    private static final String DIRECTIVE = "'type':'directive-issued'," + WHEN
            + ",'agencies':['Office of Examples'],'instrument':'AGENCY_REQUEST','force':'REQUESTED',"
            + "'measures':['DELAY_RELEASE'],'title':'A request'";

    static Stream<ReleaseFact> factsOfReleases() {
        return SampleFacts.oneOfEach().stream()
                .filter(fact -> !(fact instanceof ReleaseRegistered || fact instanceof OrganisationFact));
    }

    @Test
    void readsFactsAboutOrganisationsAsTheyAreStored() {
        SampleFacts.oneOfEach().stream()
                .filter(OrganisationFact.class::isInstance)
                .forEach(fact -> {
                    String stored = new String(FactJson.write(fact), StandardCharsets.UTF_8);
                    String request = "{\"type\":\"" + FactType.of(fact).logicalName() + "\"," + stored.substring(1);
                    assertThat(RequestReader.fact(document(request), () -> MADE, KnownNames.NONE, COMPANY))
                            .isEqualTo(fact);
                });
    }

    @Test
    void aRegistrationIsSentToWhatOpensCases() {
        for (ReleaseId stream : List.of(COMPANY, new ReleaseId("a"))) {
            assertThatThrownBy(() -> RequestReader.fact(
                            document("{\"type\":\"release-registered\"}"), () -> MADE, KnownNames.NONE, stream))
                    .isInstanceOfSatisfying(
                            FaultyRequestException.class,
                            e -> assertThat(e.faults())
                                    .extracting(Fault::message)
                                    .containsExactly("release-registered opens a case: send it to POST /api/releases"));
        }
    }

    private static Stream<ReleaseFact> factsAboutReleases() {
        return SampleFacts.oneOfEach().stream().filter(fact -> !(fact instanceof RecordKeeping));
    }

    @ParameterizedTest
    @MethodSource("factsOfReleases")
    void readsEachFactAsItIsStored(ReleaseFact fact) {
        String stored = new String(FactJson.write(fact), StandardCharsets.UTF_8);
        String request = "{\"type\":\"" + FactType.of(fact).logicalName() + "\","
                + stored.substring(1).replaceFirst("\"revision\":[0-9]+,", "");
        assertThat(RequestReader.fact(document(request), () -> MADE)).isEqualTo(fact);
    }

    @Test
    void anAccountThatLeavesOutWhatItIsAboutHasTheIdOfTheFactThatItNames() {
        String same = WHEN + ",'sameHappeningAs':'" + MADE + "'";
        for (String request : List.of(
                "{'type':'access-suspended','imposedBy':'COMPANY','audience':['ALL']," + same + "}",
                "{'type':'access-restored'," + same + "}",
                "{'type':'directive-lifted','reason':'r'," + same + "}",
                "{'type':'preview-granted','grantedBy':'COMPANY','customerByCustomer':false," + same + "}")) {
            ReleaseFact account = RequestReader.fact(document(request.replace('\'', '"')), () -> MADE);
            assertThat(account.sameHappeningAs()).isEqualTo(MADE);
            assertThat(account.causality().on()).hasToString(MADE.toString());
        }
    }

    @Test
    void readsARegistrationAsItIsStored() {
        ReleaseRegistered fact = (ReleaseRegistered) SampleFacts.oneOfEach().getFirst();
        RegistrationRequest request =
                RequestReader.registration(document(new String(FactJson.write(fact), StandardCharsets.UTF_8)));
        assertThat(request.fact(fact.factId())).isEqualTo(fact);
        assertThat(request.releaseId()).hasToString("example-ai-model-1-1-0");
    }

    @Test
    void expandsShorthandsAndMakesTheIds() {
        DirectiveIssued fact = (DirectiveIssued) fact(
                "{" + DIRECTIVE.replace("['DELAY_RELEASE']", "['DELAY_RELEASE',{'kind':'OTHER','text':'wait'}]") + "}");
        assertThat(fact.factId()).isEqualTo(MADE);
        assertThat(fact.directiveId()).hasToString("office-of-examples-a-request-agency-request-2026-06");
        assertThat(fact.agencies().getFirst().id()).isEqualTo(new Slug("office-of-examples"));
        assertThat(fact.occurred().edtf()).hasToString("2026-06");
        assertThat(fact.measures())
                .containsExactly(
                        Measure.of(Measure.Kind.DELAY_RELEASE), new Measure(Measure.Kind.OTHER, new LongText("wait")));
        assertThat(fact.citations()).isEmpty();
    }

    @Test
    void aMeasureMayBeAParagraphAndAModelHaveALongName() {
        String paragraph = "Report each incident. ".repeat(100).trim();
        DirectiveIssued fact = (DirectiveIssued) fact(
                "{" + DIRECTIVE.replace("['DELAY_RELEASE']", "[{'kind':'OTHER','text':'" + paragraph + "'}]") + "}");
        assertThat(fact.measures()).containsExactly(new Measure(Measure.Kind.OTHER, new LongText(paragraph)));
        assertThat(new ModelName("m".repeat(500)).value()).hasSize(500);
        assertThatThrownBy(() -> new ModelName("m".repeat(501))).hasMessageContaining("at most 500");
        assertThatThrownBy(() -> new ModelName("two\nlines")).hasMessageContaining("control character");
    }

    @Test
    void makesTheIdsOfSuspensionsAndPreviews() {
        AccessSuspended suspended = (AccessSuspended) fact("{'type':'access-suspended'," + WHEN
                + ",'imposedBy':'COMPANY','directiveId':'some-order','note':null,'audience':null}");
        assertThat(suspended.suspensionId()).hasToString("suspension-by-company-some-order-2026-06");
        PreviewGranted granted = (PreviewGranted) fact("{'type':'preview-granted'," + WHEN
                + ",'grantedBy':'GOVERNMENT','agencies':[{'name':'Büro für Proben'}],'customerByCustomer':true}");
        assertThat(granted.previewId()).hasToString("preview-by-government-buro-fur-proben-2026-06");
    }

    @Test
    void readsADirectiveForSeveralReleases() {
        String members = DIRECTIVE.replace("'type':'directive-issued',", "");
        DirectiveRequest request = RequestReader.directive(json("{" + members + ",'releases':['b','a']}"));
        assertThat(request.releases()).extracting(Object::toString).containsExactly("b", "a");
        assertThat(request.content().directiveId()).hasToString("office-of-examples-a-request-agency-request-2026-06");
        assertThatThrownBy(() -> RequestReader.directive(json("{" + members + ",'releases':['a','a']}")))
                .isInstanceOfSatisfying(
                        FaultyRequestException.class,
                        e -> assertThat(e.faults())
                                .contains(new Fault("/releases", "has the same entry twice"))
                                .extracting(Fault::pointer)
                                .containsExactly("/releases", "/citations"));
        assertThatThrownBy(() -> RequestReader.directive(json("{" + members + "}")))
                .isInstanceOfSatisfying(
                        FaultyRequestException.class,
                        e -> assertThat(e.faults())
                                .contains(new Fault("/releases", "is missing"))
                                .extracting(Fault::pointer)
                                .containsExactly("/releases", "/citations"));
    }

    @Test
    void aDirectiveForSeveralReleasesHasEveryMemberOfTheFact() {
        DirectiveIssued sample = (DirectiveIssued) SampleFacts.oneOfEach().get(FactType.DIRECTIVE_ISSUED.ordinal());
        String members = new String(FactJson.write(sample), StandardCharsets.UTF_8);
        DirectiveRequest request = RequestReader.directive(document("{\"releases\":[\"a\"]," + members.substring(1)));
        assertThat(request.factId()).isEqualTo(sample.factId());
        assertThat(request.fact(sample.factId())).isEqualTo(sample);
        DirectiveRequest without = RequestReader.directive(document("{\"releases\":[\"a\"],"
                + members.substring(1).replace("\"factId\":\"" + sample.factId() + "\",", "")));
        assertThat(without.factId()).isNull();
        assertThat(without.content()).isEqualTo(request.content());
    }

    @Test
    void readsACorrectionWithAnythingThatMayTakeAStatementsPlace() {
        FactId target = SampleFacts.id(2);
        factsAboutReleases().forEach(statement -> {
            String type = FactType.of(statement).logicalName();
            String members = new String(FactJson.write(FactJson.under(target, statement)), StandardCharsets.UTF_8);
            FactCorrected correction = (FactCorrected) RequestReader.fact(
                    document("{\"type\":\"fact-corrected\",\"targetFactId\":\"" + target
                            + "\",\"reason\":\"r\",\"replacement\":{\"type\":\"" + type + "\"," + members.substring(1)
                            + "}"),
                    () -> MADE);
            assertThat(correction.replacement()).isEqualTo(FactJson.under(target, statement));
        });
    }

    @Test
    void aReplacementHasTheIdOfWhatItReplacesAndTheSameShorthands() {
        FactId target = SampleFacts.id(2);
        FactCorrected correction = (FactCorrected) fact("{'type':'fact-corrected','targetFactId':'" + target
                + "','reason':'r','replacement':{" + DIRECTIVE + "}}");
        assertThat(correction.factId()).isEqualTo(MADE);
        assertThat(correction.occurred()).isNull();
        assertThat(correction.replacement().factId()).isEqualTo(target);
        assertThat(((DirectiveIssued) correction.replacement()).directiveId())
                .hasToString("office-of-examples-a-request-agency-request-2026-06");
    }

    @Test
    void aCapabilityMayBeGivenByItsNameAlone() {
        EvaluationReported fact = (EvaluationReported) fact("{'type':'evaluation-reported'," + WHEN
                + ",'agency':'A','outcome':'CONCERN','summary':'s',"
                + "'capabilities':['Vulnerability discovery',{'name':'Persuasion'},{'id':'bio','name':'Biology'}]}");
        assertThat(fact.capabilities())
                .containsExactly(
                        new Capability(new Slug("vulnerability-discovery"), new ShortText("Vulnerability discovery")),
                        new Capability(new Slug("persuasion"), new ShortText("Persuasion")),
                        new Capability(new Slug("bio"), new ShortText("Biology")));
    }

    @Test
    void readsASubmissionWithItsAgencies() {
        SubmittedForReview fact = (SubmittedForReview)
                fact("{'type':'submitted-for-review'," + WHEN + ",'agencies':['A'],'basis':'REQUIRED'}");
        assertThat(fact.agencies()).hasSize(1);
    }

    private static ReleaseFact fact(String body) {
        return RequestReader.fact(json(body), () -> MADE);
    }

    private static JsonDocument json(String body) {
        return document(body.replace('\'', '"'));
    }

    private static JsonDocument document(String body) {
        return JsonDocument.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
