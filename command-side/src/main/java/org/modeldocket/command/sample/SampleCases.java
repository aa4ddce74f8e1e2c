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
 * Loads the founding cases, and then what later sources said of them, into a record that is empty, through the same reader and the
 * same commands as anybody's facts. A mark in the data directory says that loading has begun and not ended, so that a start after a
 * crash goes on with it; the facts bring their ids, so that none is stored twice, also when two nodes begin at once.
 */
final class SampleCases {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCases.class);
    private static final Map<String, String> ACTORS =
            Map.of("founding-cases", "Founding cases", "sequel", "Sequel to the founding cases");

    private final CommandRunner commands;
    private final FactLookup lookup;
    private final Path mark;
    private final List<String> samples;

    SampleCases(CommandRunner commands, FactLookup lookup, Path data, boolean sequel) {
        this.commands = commands;
        this.lookup = lookup;
        this.mark = data.resolve("founding-cases.loading");
        this.samples = sequel ? List.of("founding-cases", "sequel") : List.of("founding-cases");
    }

    void loadIfNew() {
        try {
            if (lookup.lastPosition() > 0 && !Files.exists(mark)) {
                return;
            }
            Files.writeString(mark, "");
            int facts = 0;
            for (String sample : samples) {
                facts += load(sample);
            }
            Files.delete(mark);
            LOG.info("MD-STA-001 loaded the sample cases, {} facts", facts);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cases cannot be loaded", e);
        }
    }

    private int load(String sample) throws IOException {
        Map<String, String> by = Map.of(
                MetadataKeys.ACTOR_SUBJECT, "system:" + sample,
                MetadataKeys.ACTOR_NAME, Objects.requireNonNull(ACTORS.get(sample)),
                MetadataKeys.COMMAND_ID, sample,
                MetadataKeys.CORRELATION_ID, sample,
                MetadataKeys.CAUSATION_ID, sample);
        List<String> lines = lines(sample);
        lines.forEach(line -> load(line, by));
        return lines.size();
    }

    private void load(String line, Map<String, String> by) {
        ObjectNode fact = (ObjectNode) FactJson.mapper().readTree(line);
        if ("release-registered".equals(fact.path("type").asString())) {
            fact.remove("type");
            RegistrationRequest request = RequestReader.registration(document(fact));
            commands.run(
                    new RegisterRelease(request.releaseId(), request.fact(Objects.requireNonNull(request.factId()))),
                    by);
        } else {
            ReleaseId releaseId = new ReleaseId(fact.remove("releaseId").asString());
            ReleaseFact read = RequestReader.fact(document(fact), () -> {
                throw new IllegalStateException("a fact of a sample has no id: " + line);
            });
            commands.run(new RecordFact(releaseId, read, null), by);
        }
    }

    private static JsonDocument document(ObjectNode node) {
        return JsonDocument.parse(FactJson.mapper().writeValueAsBytes(node));
    }

    private static List<String> lines(String sample) throws IOException {
        ClassPathResource file = new ClassPathResource("sample/" + sample + ".jsonl");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
