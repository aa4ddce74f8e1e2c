package org.modeldocket.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.facts.OlderSamples;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.CitationBasis;

/**
 * The files under {@code contract/} are what has been published: once approved they are read for ever and never edited. What
 * each of its revisions says is the sample of the type, or the older one.
 */
class FactContractTest {
    static List<ReleaseFact> facts() {
        return SampleFacts.oneOfEach();
    }

    @Test
    void everyTypeHasASample() {
        assertThat(facts().stream().map(FactType::of)).containsExactly(FactType.values());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isWrittenAsApproved(ReleaseFact fact) throws IOException {
        assertThat(new String(FactJson.write(fact), UTF_8))
                .isEqualTo(approved(FactType.of(fact), FactType.of(fact).revision()));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isReadBackFromTheApprovedFileOfEveryRevision(ReleaseFact fact) throws IOException {
        FactType type = FactType.of(fact);
        for (int revision = 1; revision <= type.revision(); revision++) {
            byte[] approved = approved(type, revision).getBytes(UTF_8);
            assertThat(FactJson.read(type.logicalName(), revision, approved))
                    .isEqualTo(OlderSamples.of(fact, revision));
        }
    }

    @Test
    void noApprovedFileGoesUnread() throws IOException, URISyntaxException {
        long revisions =
                Stream.of(FactType.values()).mapToInt(FactType::revision).sum();
        Path directory = Path.of(Objects.requireNonNull(FactContractTest.class.getResource("/contract"))
                .toURI());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize((int) revisions);
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isCanonicalAsAnotherImplementationSeesIt(ReleaseFact fact) throws IOException {
        byte[] written = FactJson.write(fact);
        assertThat(new JsonCanonicalizer(written).getEncodedUTF8()).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void membersFromANewerVersionAreIgnored(ReleaseFact fact) throws IOException {
        FactType type = FactType.of(fact);
        String newer = "{\"aMemberOfTomorrow\":{\"x\":[1]},"
                + approved(type, type.revision()).substring(1);
        assertThat(FactJson.read(type.logicalName(), type.revision(), newer.getBytes(UTF_8)))
                .isEqualTo(fact);
    }

    /** Members that any revision may have, since readers that do not know them lose nothing that changes the meaning. */
    @Test
    void aCitationMaySayWhatItsSourceIs() throws IOException {
        String json = approved(FactType.DIRECTIVE_LIFTED, 1)
                .replace("\"citations\":[{", "\"citations\":[{\"basis\":\"SECONDARY\",")
                .replace("\"retrievedAt\"", "\"restsOn\":\"The Daily\",\"retrievedAt\"");
        ReleaseFact fact = FactJson.read("directive-lifted", 1, json.getBytes(UTF_8));
        assertThat(fact.citations().getFirst().basis()).isEqualTo(CitationBasis.SECONDARY);
        assertThat(fact.citations().getFirst().restsOn()).hasToString("The Daily");
        assertThat(new String(FactJson.write(fact), UTF_8)).isEqualTo(json);
    }

    /** Dates to come that a directive and a commitment name: a string stays a string, words make it an object. */
    @Test
    void aPlannedDateMayBeInTheWordsOfItsSource() throws IOException {
        String stated = "{\"asStated\":\"within 90 minutes\",\"edtf\":\"2026-06-12\"}";
        for (String member : List.of("complyBy", "effectiveFrom", "by")) {
            FactType type = member.equals("by") ? FactType.COMMITMENT_MADE : FactType.DIRECTIVE_ISSUED;
            String json = approved(type, type.revision())
                    .replaceFirst("\"" + member + "\":\"[^\"]+\"", "\"" + member + "\":" + stated);
            assertThat(json).contains(stated);
            ReleaseFact fact = FactJson.read(type.logicalName(), type.revision(), json.getBytes(UTF_8));
            assertThat(new String(FactJson.write(fact), UTF_8)).isEqualTo(json);
        }
    }

    @Test
    void aPreviewMaySayForWhomItIs() throws IOException {
        String json = "{"
                + approved(FactType.PREVIEW_GRANTED, 2)
                        .substring(1)
                        .replace("\"citations\"", "\"audience\":[\"GOVERNMENT_BODIES\"],\"citations\"");
        PreviewGranted preview = (PreviewGranted) FactJson.read("preview-granted", 2, json.getBytes(UTF_8));
        assertThat(preview.audience()).containsExactly(Audience.of(Audience.Kind.GOVERNMENT_BODIES));
        assertThat(new String(FactJson.write(preview), UTF_8)).isEqualTo(json);
    }

    @Test
    void aTypeOfANewerVersionIsRefusedByName() {
        assertThatThrownBy(() -> FactJson.read("oracle-consulted", 1, "{}".getBytes(UTF_8)))
                .isInstanceOf(UnknownFactException.class)
                .hasMessageContaining("oracle-consulted revision 1");
    }

    @Test
    void aRevisionOfANewerVersionIsRefusedByName() {
        assertThatThrownBy(() -> FactJson.read("directive-lifted", 2, "{}".getBytes(UTF_8)))
                .isInstanceOf(UnknownFactException.class)
                .hasMessageContaining("directive-lifted revision 2");
    }

    private static String approved(FactType type, int revision) throws IOException {
        String name = "/contract/" + type.logicalName() + ".r" + revision + ".json";
        try (InputStream file = FactContractTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), UTF_8).stripTrailing();
        }
    }
}
