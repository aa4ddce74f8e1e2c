package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;

/** A model's name of 500 characters and a measure of 4,000 reach every answer whole. */
class LongTextsTest {
    private static final String NAME = "m".repeat(ModelName.MAX_LENGTH);
    private static final String PARAGRAPH =
            "report ".repeat(LongText.MAX_LENGTH / 7).trim();

    @Test
    void areStoredAndShownWhole(@TempDir Path directory) {
        try (ReadServer server = new ReadServer(directory)) {
            ReleaseRegistered r = Facts.registered(1);
            DirectiveIssued d = Facts.issued(2, "2026-03", "d", Force.BINDING);
            server.record()
                    .tell(
                            new ReleaseId("long"),
                            new ReleaseRegistered(
                                    r.factId(),
                                    null,
                                    List.of(),
                                    null,
                                    r.company(),
                                    new ModelName(NAME),
                                    null,
                                    null,
                                    null,
                                    null),
                            new DirectiveIssued(
                                    d.factId(),
                                    d.occurred(),
                                    d.citations(),
                                    null,
                                    null,
                                    d.directiveId(),
                                    d.agencies(),
                                    d.instrument(),
                                    d.force(),
                                    List.of(new Measure(Measure.Kind.OTHER, new LongText(PARAGRAPH))),
                                    List.of(),
                                    d.title(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    null));
            server.caughtUp();
            assertThat(server.json("/api/releases").at("/items/0/model").asString())
                    .isEqualTo(NAME);
            assertThat(server.json("/api/releases/long").path("model").asString())
                    .isEqualTo(NAME);
            assertThat(server.json("/api/releases/long")
                            .at("/directives/0/measures/0/text")
                            .asString())
                    .isEqualTo(PARAGRAPH);
            assertThat(server.json("/api/directives/d").at("/measures/0/text").asString())
                    .isEqualTo(PARAGRAPH);
            assertThat(server.json("/api/directives/d").at("/releases/0/model").asString())
                    .isEqualTo(NAME);
        }
    }
}
