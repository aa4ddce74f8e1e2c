package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.request.json.Fault;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;

/** Each kind of fault, with its exact place, and many at once. */
class RequestFaultsTest {
    private static final FactId MADE = new FactId(UUID.fromString("0197a000-0000-7000-8000-0000000000aa"));
    private static final String WHEN = "'occurred':'2026-06'";
    private static final String DIRECTIVE = "'type':'directive-issued'," + WHEN
            + ",'agencies':['Office of Examples'],'instrument':'AGENCY_REQUEST','force':'REQUESTED',"
            + "'measures':['DELAY_RELEASE'],'title':'A request'";
    private static final String CITED = ",'citations':[{'publisher':'P','title':'T'}]";

    private static final String WHOLE = "must be a whole number up to 9007199254740991 in digits alone, is ";

    static Stream<Arguments> oneFaultEach() {
        return Stream.of(
                one("[]", "", "must be an object, is a list"),
                one("{" + WHEN + "}", "/type", "is missing"),
                one("{'type':7}", "/type", "must be a string, is a number"),
                one("{'type':'directive-isued'}", "/type", "did you mean directive-issued?"),
                one("{'type':'poem'}", "/type", "known are submitted-for-review, "),
                one("{'type':'release-registered'}", "/type", "POST /api/releases"),
                one(with("'colour':'red'"), "/colour", "is not known here; known are factId, occurred"),
                one(with("'titel':'red'"), "/titel", "did you mean \"title\"?"),
                one(with("'a/b~c':1"), "/a~1b~0c", "is not known here"),
                one(with("'force':'BINDING'"), "/force", "\"force\" appears twice in this object"),
                one(without("'title':'A request'"), "/title", "is missing"),
                one(without("'agencies':['Office of Examples']"), "/agencies", "is missing"),
                one(swap("'A request'", "null"), "/title", "must not be null"),
                one(swap("'A request'", "12"), "/title", "must be a string, is a number"),
                one(swap("'A request'", "' '"), "/title", "must not be blank"),
                one(swap("'A request'", "'" + "x".repeat(301) + "'"), "/title", "at most 300"),
                one(swap("'A request'", "'a\\u0000b'"), "/title", "control character U+0000 at character 2"),
                one(swap("'A request'", "'a\\ud800b'"), "/title", "lone surrogate U+D800 at character 2"),
                one(swap("'REQUESTED'", "'ASKED'"), "/force", "\"ASKED\" is none of VOLUNTARY, REQUESTED, BINDING"),
                one(swap("'REQUESTED'", "true"), "/force", "must be a string, is a boolean"),
                one(with("'publicity':'SECRET'"), "/publicity", "is none of PUBLISHED, NOT_PUBLISHED, CLASSIFIED"),
                one(with("'form':'EMAIL'"), "/form", "is none of PUBLISHED, LETTER, ORAL"),
                one(with("'jurisdiction':'USA'"), "/jurisdiction", "is not an ISO 3166 code"),
                one(
                        with("'identifiers':[{'scheme':'ISBN','value':'1'}]"),
                        "/identifiers/0/scheme",
                        "is none of FEDERAL_REGISTER, EXECUTIVE_ORDER, DOCKET, CELEX, OTHER"),
                one(with("'identifiers':[{'scheme':'DOCKET'}]"), "/identifiers/0/value", "is missing"),
                one(with("'legalBasis':['50 U.S.C.']"), "/legalBasis/0", "must be an object, is a string"),
                one(
                        with("'legalBasis':[{'id':'a','text':'x'},{'id':'a','text':'y'}]"),
                        "/legalBasis",
                        "has the id a twice"),
                one(swap("['DELAY_RELEASE']", "[]"), "/measures", "must have an entry"),
                one(swap("['DELAY_RELEASE']", "'DELAY_RELEASE'"), "/measures", "must be a list, is a string"),
                one(swap("['DELAY_RELEASE']", "['OTHER']"), "/measures/0", "needs a text"),
                one(swap("['DELAY_RELEASE']", "['WAIT']"), "/measures/0", "\"WAIT\" is none of SUBMIT_FOR_TESTING"),
                one(swap("['DELAY_RELEASE']", "[null]"), "/measures/0", "must not be null"),
                one(penalty("1500.0"), "/amount", WHOLE + "1500.0"),
                one(penalty("9007199254740992"), "/amount", WHOLE + "9007199254740992"),
                one(penalty("'1500'"), "/amount", WHOLE + "a string"),
                one(swap("['DELAY_RELEASE']", "[3]"), "/measures/0", "must be an object or a string, is a number"),
                one(
                        swap("['DELAY_RELEASE']", "['DELAY_RELEASE','DELAY_RELEASE']"),
                        "/measures",
                        "has the same entry twice"),
                one(swap("['DELAY_RELEASE']", many(101)), "/measures", "has 101 entries; at most 100"),
                one(swap("'2026-06'", "'2026-13'"), "/occurred", "2026-13"),
                one(swap("'2026-06'", "{'edtf':'2026-02-30'}"), "/occurred/edtf", "2026-02-30"),
                one(swap("'2026-06'", "{}"), "/occurred/edtf", "is missing"),
                one(swap("'Office of Examples'", "'☃'"), "/agencies/0", "give an id"),
                one(swap("'Office of Examples'", "{'name':'☃'}"), "/agencies/0/id", "give an id"),
                one(
                        swap("'Office of Examples'", "{'name':'X','jurisdiction':'ZZ'}"),
                        "/agencies/0/jurisdiction",
                        "ISO"),
                one(with("'directiveId':'No Slug'"), "/directiveId", "is not a valid id"),
                one(with("'factId':'7'"), "/factId", "is not a UUID"),
                one(cited("'url':'javascript:alert(1)'"), "/citations/0/url", "http"),
                one(cited("'url':'https://u:p@example.org/'"), "/citations/0/url", "before the @"),
                one(cited("'url':'https://例え.jp/'"), "/citations/0/url", "write the host in ASCII"),
                one(
                        cited("'url':'https://example.org/a b'"),
                        "/citations/0/url",
                        "its character 22; write %20 instead"),
                one(cited("'url':'https://example.org/%zz'"), "/citations/0/url", "write %25"),
                one(cited("'url':'https://a b/'"), "/citations/0/url", "has no valid host"),
                one(cited("'retrievedAt':'yesterday'"), "/citations/0/retrievedAt", "is not an instant"),
                one(
                        cited("'retrievedAt':'+999999999-01-01T00:00:00Z'"),
                        "/citations/0/retrievedAt",
                        "is not an instant"),
                one(cited("'publishedOn':20260612"), "/citations/0/publishedOn", "must be a string, is a number"),
                one(
                        "{'type':'preview-granted'," + WHEN + ",'grantedBy':'COMPANY','customerByCustomer':'yes'"
                                + CITED + "}",
                        "/customerByCustomer",
                        "must be true or false, is a string"),
                one(
                        "{'type':'directive-amended'," + WHEN + ",'directiveId':'d'" + CITED + "}",
                        "",
                        "names nothing that"),
                one(
                        "{'type':'evaluation-reported'," + WHEN + ",'agency':'A','outcome':'CONCERN','summary':'s',"
                                + "'capabilities':['☃']" + CITED + "}",
                        "/capabilities/0",
                        "give an id"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void namesTheLimitThatIsExceeded(String body, String message) {
        assertThat(faults(body)).extracting(Fault::message).containsExactly(message);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("[".repeat(21) + "]".repeat(21), "is nested deeper than 20 levels"),
                Arguments.of("{'a':".repeat(30) + "1" + "}".repeat(30), "is nested deeper than 20 levels"),
                Arguments.of("{'" + "n".repeat(201) + "':1}", "has a member name longer than 200 characters"),
                Arguments.of("{'n':" + "1".repeat(101) + "}", "has a number longer than 100 characters"),
                Arguments.of("[" + "1,".repeat(200_000) + "1]", "has more than 200000 values, names and brackets"));
    }

    @ParameterizedTest
    @MethodSource({"oneFaultEach", "org.modeldocket.command.api.request.CorrectionFaults#oneEach"})
    void namesTheFaultAndItsPlace(String body, String pointer, String message) {
        // Most of these bodies cite nothing, which is listed beside their fault.
        List<Fault> faults = faults(body).stream()
                .filter(fault -> !fault.message().contains("needs one source at least"))
                .toList();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void tellsManyFaultsAtOnce() {
        assertThat(faults("{'type':'directive-issued','agencies':[{'name':''},'Good',{'nam':'x'}],'force':1,"
                        + "'measures':['OTHER'],'citations':[{'publisher':'P','url':'ftp://x'}],'tittle':'t'}"))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/tittle",
                        "/occurred",
                        "/citations/0/title",
                        "/citations/0/url",
                        "/agencies/0/name",
                        "/agencies/2/nam",
                        "/agencies/2/name",
                        "/instrument",
                        "/force",
                        "/measures/0",
                        "/title");
    }

    /** No fault hides another: a slip in a name least of all. */
    static Stream<Arguments> severalFaults() {
        String amended = "{'type':'directive-amended'" + CITED;
        return Stream.of(
                several(amended + "," + WHEN + ",'directiveId':'d','titel':'x'}", "/titel", ""),
                several(amended + ",'occurred':'June','directiveId':'d'}", "/occurred", ""),
                several(amended + "}", "/occurred", "/directiveId", ""),
                several(amended + "," + WHEN + ",'directiveId':'d','complyBy':'June'}", "/complyBy"),
                several(
                        amended + "," + WHEN + ",'directiveId':'d','agencies':['A','A'],"
                                + "'measures':['DELAY_RELEASE','DELAY_RELEASE'],'audience':['PUBLIC','PUBLIC']}",
                        "/agencies",
                        "/measures",
                        "/audience"),
                several(
                        swap("['DELAY_RELEASE']", "[{'kind':'DELAY_RELEASE','named':1},{'kind':'OTHER','named':1}]"),
                        "/measures/0/named",
                        "/measures/1/named",
                        "/measures/1"),
                several(
                        swap("['Office of Examples']", "[{'name':'☃','nick':'s'},'A','A']"),
                        "/agencies/0/nick",
                        "/agencies/0/id",
                        "/agencies"),
                several(
                        "{'type':'fact-corrected','targetFactId':'0197a000-0000-7000-8000-000000000001','why':1,"
                                + "'replacement':{'type':'directive-amended','directiveId':'d','x':1," + WHEN + "}"
                                + CITED + "}",
                        "/why",
                        "/replacement/x",
                        "/replacement",
                        "/reason",
                        "/replacement/citations"),
                several(
                        "{'type':'nothing-found','occurred':'2026','question':'q','places':['p','p'],'searchedOn':'2027'"
                                + CITED + "}",
                        "/places",
                        "/occurred"),
                several(
                        "{'type':'customers-counted'," + WHEN
                                + ",'previewId':'p','atLeast':5,'atMost':2,'listPublished':'x'" + CITED + "}",
                        "/listPublished",
                        "/atMost"),
                several(
                        "{" + DIRECTIVE + CITED
                                + ",'penalty':'','legalBasis':[{'id':'a','text':'x'},{'id':'a','text':'y'}]}",
                        "/penalty",
                        "/legalBasis"),
                several(
                        "{'type':'penalty-imposed'," + WHEN
                                + ",'agencies':[],'amount':0,'currency':'USD','perDay':1,'directiveId':'No'" + CITED
                                + "}",
                        "/agencies",
                        "/perDay",
                        "/directiveId",
                        "/amount"));
    }

    private static String penalty(String amount) {
        return "{'type':'penalty-imposed'," + WHEN + ",'agencies':['A'],'currency':'USD','amount':" + amount + CITED
                + "}";
    }

    private static Arguments several(String body, String... pointers) {
        return Arguments.of(body, List.of(pointers));
    }

    @ParameterizedTest
    @MethodSource("severalFaults")
    void noFaultHidesAnother(String body, List<String> pointers) {
        assertThat(faults(body)).extracting(Fault::pointer).containsExactlyElementsOf(pointers);
    }

    @Test
    void repeatedReleasesHideNothing() {
        String body = "{'releases':['a','a'],'occurred':'June','agencies':['A','A'],'instrument':'AGENCY_REQUEST',"
                + "'force':'REQUESTED','measures':[{'kind':'DELAY_RELEASE','named':1}],'title':'T'" + CITED + "}";
        FaultyRequestException refused = catchThrowableOfType(
                FaultyRequestException.class,
                () -> RequestReader.directive(
                        JsonDocument.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactly("/releases", "/occurred", "/agencies", "/measures/0/named");
    }

    /** The id of a fact may be claimed as it is made: not for a request that is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"'colour':1", "'note':1", "'reason':'twice'"})
    void aFaultyRequestMakesNoId(String fault) {
        String body = "{'type':'release-withdrawn','reason':'r'," + WHEN + CITED + "," + fault + "}";
        assertThat(catchThrowableOfType(
                        FaultyRequestException.class,
                        () -> RequestReader.fact(
                                JsonDocument.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), () -> {
                                    throw new AssertionError("an id was made");
                                })))
                .isNotNull();
    }

    @Test
    void tellsAFaultOfADocumentAndThoseOfItsMembersTogether() {
        assertThat(faults("{'type':'release-withdrawn','reason':1,'reason':2}"))
                .extracting(Fault::pointer)
                .containsExactly("/reason", "/occurred", "/reason", "/citations");
    }

    @Test
    void listsNotMoreFaultsThanAPersonCouldRead() {
        String bad = "{'name':1,'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1}";
        String body = "{"
                + DIRECTIVE.replace(
                        "'Office of Examples'",
                        IntStream.range(0, 100).mapToObj(i -> bad).collect(Collectors.joining(",")))
                + "}";
        List<Fault> faults = faults(body);
        assertThat(faults).hasSize(Faults.MOST + 1);
        assertThat(faults.getLast().message()).isEqualTo("has 301 further faults, which are not listed");
    }

    @Test
    void refusesAnObjectOfTooManyMembersOnce() {
        String members = IntStream.range(0, 101).mapToObj(i -> "'m" + i + "':1").collect(Collectors.joining(","));
        assertThat(faults("{'type':'release-withdrawn'," + members + CITED + "}"))
                .containsExactly(new Fault("", "has 103 members; at most 100 are allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'citations':[]", ",'citations':null"})
    void missingCitationsAreListedWithTheOtherFaults(String citations) {
        assertThat(faults("{'type':'company-responded','occurred':'2026-06','stance':'MAYBE','statement':'s'"
                        + citations + "}"))
                .extracting(Fault::pointer)
                .containsExactly("/stance", "/citations");
        assertThat(faults("{'type':'fact-corrected','targetFactId':'" + MADE.value() + "','reason':''" + CITED
                        + ",'replacement':{'type':'release-withdrawn','occurred':'2026','reason':'r'" + citations
                        + "}}"))
                .extracting(Fault::pointer)
                .containsExactly("/reason", "/replacement/citations");
    }

    private static Arguments one(String body, String pointer, String message) {
        return Arguments.of(body, pointer, message);
    }

    private static String with(String member) {
        return "{" + DIRECTIVE + CITED + "," + member + "}";
    }

    private static String without(String member) {
        return "{" + DIRECTIVE.replace("," + member, "") + CITED + "}";
    }

    private static String swap(String value, String other) {
        return "{" + DIRECTIVE.replace(value, other) + CITED + "}";
    }

    private static String cited(String member) {
        return "{" + DIRECTIVE + CITED.replace("'T'", "'T'," + member) + "}";
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'kind':'OTHER','text':'" + i + "'}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static ReleaseFact fact(String body) {
        return RequestReader.fact(json(body), () -> MADE);
    }

    private static List<Fault> faults(String body) {
        return catchThrowableOfType(FaultyRequestException.class, () -> fact(body))
                .faults();
    }

    private static JsonDocument json(String body) {
        return document(body.replace('\'', '"'));
    }

    private static JsonDocument document(String body) {
        return JsonDocument.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
