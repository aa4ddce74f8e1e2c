package org.modeldocket.command.api.request;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Each kind of fault of a fact about a fact, with its exact place. */
final class CorrectionFaults {
    private static final String WHEN = "'occurred':'2026-06'";
    private static final String OTHER = "0197a000-0000-7000-8000-0000000000aa";
    private static final String TARGET = "0197a000-0000-7000-8000-0000000000bb";
    private static final String RESTORED = "{'type':'access-restored','suspensionId':'s'";
    private static final String REPLACEMENT = "'replacement':" + RESTORED + "," + WHEN + "}";

    private CorrectionFaults() {}

    static Stream<Arguments> oneEach() {
        return Stream.of(
                Arguments.of(corrected("7"), "/replacement", "must be an object, is a number"),
                Arguments.of(corrected("{}"), "/replacement/type", "is missing"),
                Arguments.of(
                        corrected("{'type':'access-restord'}"), "/replacement/type", "did you mean access-restored?"),
                Arguments.of(corrected("{'type':'fact-retracted'}"), "/replacement/type", "is about a fact"),
                Arguments.of(corrected("{'type':'fact-corrected'}"), "/replacement/type", "is about a fact"),
                Arguments.of(corrected(RESTORED + "}"), "/replacement/occurred", "is missing"),
                Arguments.of(
                        corrected(RESTORED + "," + WHEN + ",'colour':1}"), "/replacement/colour", "is not known here"),
                Arguments.of(
                        corrected(RESTORED + "," + WHEN + ",'revision':1}"),
                        "/replacement/revision",
                        "must be 2 for access-restored, or absent"),
                Arguments.of(corrected(RESTORED + ",'occurred':'2026-13'}"), "/replacement/occurred", "2026-13"),
                Arguments.of(
                        corrected(RESTORED + "," + WHEN + ",'citations':[{'publisher':'P'}]}"),
                        "/replacement/citations/0/title",
                        "is missing"),
                Arguments.of(
                        corrected("{'type':'directive-amended'," + WHEN + ",'directiveId':'d'}"),
                        "/replacement",
                        "names nothing that"),
                Arguments.of(
                        corrected(RESTORED + "," + WHEN + ",'factId':'" + OTHER + "'}"),
                        "/replacement/factId",
                        "must be " + TARGET + ", as targetFactId says, or absent"),
                Arguments.of(
                        "{'type':'fact-corrected','reason':'r'," + REPLACEMENT + "}", "/targetFactId", "is missing"),
                Arguments.of(
                        "{'type':'fact-corrected','reason':'r','targetFactId':'" + TARGET + "'}",
                        "/replacement",
                        "missing"),
                Arguments.of(
                        "{'type':'fact-corrected','targetFactId':'" + TARGET + "'," + REPLACEMENT + "}",
                        "/reason",
                        "missing"),
                Arguments.of("{'type':'fact-retracted','targetFactId':'" + TARGET + "'}", "/reason", "is missing"),
                Arguments.of(
                        "{'type':'fact-reinstated','targetFactId':'7','reason':'r'}", "/targetFactId", "is not a UUID"),
                Arguments.of("{'type':'citation-added','targetFactId':'" + TARGET + "'}", "/citation", "is missing"),
                Arguments.of(
                        "{'type':'citation-added','targetFactId':'" + TARGET + "','citation':{'title':'T'}}",
                        "/citation/publisher",
                        "is missing"));
    }

    private static String corrected(String replacement) {
        return "{'type':'fact-corrected','targetFactId':'" + TARGET + "','reason':'r','replacement':" + replacement
                + "}";
    }
}
