package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.api.request.json.Fault;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/** A correction by its changed members alone. */
class ChangeRequestTest {
    private static final FactId MADE = SampleFacts.id(99);

    static Stream<ReleaseFact> statements() {
        return SampleFacts.oneOfEach().stream().filter(fact -> !(fact instanceof RecordKeeping));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void whatIsNotNamedIsKept(ReleaseFact says) {
        assertThat(changed(says, "{'note':'another'}")).isEqualTo(with(says, "note", "another"));
        assertThat(changed(says, "{'note':null}")).isEqualTo(with(says, "note", null));
        assertThat(changed(says, "{'factId':'" + says.factId() + "','note':'another'}")
                        .factId())
                .isEqualTo(says.factId());
    }

    @Test
    void theCorrectionIsOfTheStatementAndHasItsOwnCitations() {
        ReleaseFact says = sample(DirectiveIssued.class);
        FactCorrected correction = request(
                        says,
                        "{'title':'Another','complyBy':{'edtf':'2026-06-12',"
                                + "'asStated':'within 90 minutes'},'identifiers':[],'legalBasis':null}")
                .of(says);
        assertThat(correction.factId()).isEqualTo(MADE);
        assertThat(correction.targetFactId()).isEqualTo(says.factId());
        assertThat(correction.citations()).hasSize(1);
        assertThat(correction.reason()).hasToString("a slip");
        DirectiveIssued now = (DirectiveIssued) correction.replacement();
        assertThat(now.title()).hasToString("Another");
        assertThat(now.complyBy().asStated()).hasToString("within 90 minutes");
        assertThat(now.identifiers()).isEmpty();
        assertThat(now.legalBasis()).isEmpty();
        assertThat(now.directiveId()).isEqualTo(((DirectiveIssued) says).directiveId());
        assertThat(now.citations()).isEqualTo(says.citations());
    }

    @Test
    void theDayOfASearchFollowsTheChange() {
        NothingFound now = (NothingFound) changed(sample(NothingFound.class), "{'searchedOn':'2026-07-01'}");
        assertThat(now.occurred().edtf()).hasToString("2026-07-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                  | /changes            | must have a member
                    {'colour':1}                        | /changes/colour     | is not known here
                    {'type':'directive-issued'}         | /changes/type       | is not known here
                    {'title':null}                      | /changes/title      | must not be null
                    {'measures':[]}                     | /changes/measures   | must have an entry
                    {'occurred':'June'}                 | /changes/occurred   | June
                    {'complyBy':{'asStated':'soon'}}    | /changes/complyBy/edtf | is missing
                    {'agencies':[{'colour':1,'name':'A'}]} | /changes/agencies/0/colour | is not known here
                    {'factId':'0197a000-0000-7000-8000-0000000000aa','title':'T'} | /changes/factId | as targetFactId says
                    """)
    void everyFaultHasItsPlace(String changes, String pointer, String message) {
        ReleaseFact says = sample(DirectiveIssued.class);
        assertThat(faults(says, changes)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void allFaultsAreListedAtOnce() {
        String body = "{'type':'fact-corrected','targetFactId':'" + SampleFacts.id(4)
                + "','colour':1,'changes':{'force':'STRONG','title':''}}";
        ReleaseFact says = sample(DirectiveIssued.class);
        ChangeRequest request = ChangeRequest.of(json(body), MADE, KnownNames.NONE);
        assertThatThrownBy(() -> request.of(says))
                .isInstanceOfSatisfying(
                        FaultyRequestException.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        "/colour", "/reason", "/changes/force", "/changes/title", "/citations"));
    }

    @Test
    void membersThatMustAgreeAreChecked() {
        assertThat(faults(sample(CustomersCounted.class), "{'atMost':3}")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'changes':7                                | /changes
                    'changes':{'note':'n'},'replacement':7     | /changes
                    """)
    void exactlyOneOfBothIsSent(String members, String pointer) {
        String body = "{'type':'fact-corrected','targetFactId':'" + SampleFacts.id(4) + "','reason':'r'," + members
                + ",'citations':[{'publisher':'P','title':'T'}]}";
        assertThatThrownBy(() -> ChangeRequest.of(json(body), MADE, KnownNames.NONE))
                .isInstanceOfSatisfying(
                        FaultyRequestException.class,
                        e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly(pointer));
    }

    @Test
    void anotherRequestIsNone() {
        for (String body : List.of("{'type':'fact-retracted','changes':{}}", "{'type':'fact-corrected'}", "[]", "7")) {
            assertThat(ChangeRequest.of(json(body), MADE, KnownNames.NONE)).isNull();
        }
    }

    private static ReleaseFact changed(ReleaseFact says, String changes) {
        return request(says, changes).of(says).replacement();
    }

    private static List<Fault> faults(ReleaseFact says, String changes) {
        try {
            request(says, changes).of(says);
            return List.of();
        } catch (FaultyRequestException e) {
            return e.faults();
        }
    }

    private static ChangeRequest request(ReleaseFact says, String changes) {
        return ChangeRequest.of(
                json("{'type':'fact-corrected','targetFactId':'" + says.factId() + "','reason':'a slip','changes':"
                        + changes + ",'citations':[{'publisher':'P','title':'T'}]}"),
                MADE,
                KnownNames.NONE);
    }

    private static ReleaseFact with(ReleaseFact fact, String member, String value) {
        ObjectNode members = FactJson.mapper().readValue(FactJson.write(fact), ObjectNode.class);
        if (value == null) {
            members.remove(member);
        } else {
            members.put(member, value);
        }
        return FactJson.mapper().treeToValue(members, fact.getClass());
    }

    private static <T extends ReleaseFact> T sample(Class<T> type) {
        return SampleFacts.oneOfEach().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static JsonDocument json(String body) {
        return JsonDocument.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
