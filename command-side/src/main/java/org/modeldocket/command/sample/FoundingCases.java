package org.modeldocket.command.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modeldocket.command.api.request.RegistrationRequest;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.submission.CommandRunner;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.MetadataKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads the founding cases into a record that is empty, through the same reader and the same commands as anybody's facts. A mark
 * in the data directory says that loading has begun and not ended, so that a start after a crash goes on with it; the facts bring
 * their ids, so that none is stored twice, also when two nodes begin at once.
 */
final class FoundingCases {
    private static final Logger LOG = LoggerFactory.getLogger(FoundingCases.class);
    private static final Map<String, String> BY = Map.of(
            MetadataKeys.ACTOR_SUBJECT, "system:founding-cases",
            MetadataKeys.ACTOR_NAME, "Founding cases",
            MetadataKeys.COMMAND_ID, "founding-cases",
            MetadataKeys.CORRELATION_ID, "founding-cases",
            MetadataKeys.CAUSATION_ID, "founding-cases");

    private final CommandRunner commands;
    private final FactLookup lookup;
    private final Path mark;

    FoundingCases(CommandRunner commands, FactLookup lookup, Path data) {
        this.commands = commands;
        this.lookup = lookup;
        this.mark = data.resolve("founding-cases.loading");
    }

    void loadIfNew() {
        try {
            if (lookup.lastPosition() > 0 && !Files.exists(mark)) {
                return;
            }
            Files.writeString(mark, "");
            List<String> lines = lines();
            lines.forEach(this::load);
            Files.delete(mark);
            LOG.info("MD-STA-001 loaded the founding cases, {} facts", lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException("the founding cases cannot be loaded", e);
        }
    }

    private void load(String line) {
        ObjectNode fact = (ObjectNode) FactJson.mapper().readTree(line);
        if ("release-registered".equals(fact.path("type").asString())) {
            fact.remove("type");
            RegistrationRequest request = RequestReader.registration(document(fact));
            commands.run(
                    new RegisterRelease(request.releaseId(), request.fact(Objects.requireNonNull(request.factId()))),
                    BY);
        } else {
            ReleaseId releaseId = new ReleaseId(fact.remove("releaseId").asString());
            ReleaseFact read = RequestReader.fact(document(fact), () -> {
                throw new IllegalStateException("a founding fact has no id: " + line);
            });
            commands.run(new RecordFact(releaseId, read, null), BY);
        }
    }

    private static JsonDocument document(ObjectNode node) {
        return JsonDocument.parse(FactJson.mapper().writeValueAsBytes(node));
    }

    private static List<String> lines() throws IOException {
        ClassPathResource file = new ClassPathResource("sample/founding-cases.jsonl");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
