package org.modeldocket.command.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.modeldocket.command.axon.SnapshotCodec;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.MetadataKeys;

/** Facts to store. What they say does not matter to the store. */
public final class NewFacts {
    public static final SnapshotCodec TEXT_SNAPSHOTS = new SnapshotCodec() {
        @Override
        public byte[] encode(Object state) {
            return ("text:" + state).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public Object decode(byte[] bytes) {
            String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            if (!text.startsWith("text:")) {
                throw new IllegalArgumentException("no snapshot: " + text);
            }
            return text.substring(5);
        }
    };

    private NewFacts() {}

    public static NewFact fact(String release, long sequence) {
        return fact(release, sequence, UUID.randomUUID());
    }

    public static NewFact fact(String release, long sequence, UUID id) {
        return fact(release, sequence, id, "");
    }

    public static NewFact fact(String release, long sequence, UUID id, String padding) {
        ReleaseFact fact = registered(id, padding);
        FactType type = FactType.of(fact);
        return new NewFact(
                release,
                sequence,
                id,
                type.logicalName(),
                type.revision(),
                new Actor("subject", "A Recorder"),
                "command",
                "correlation",
                null,
                FactJson.write(fact));
    }

    public static ReleaseFact registered(UUID id, String padding) {
        return new ReleaseRegistered(
                new FactId(id),
                null,
                List.of(),
                padding.isEmpty() ? null : new LongText(padding),
                new Company(new Slug("openai"), new ShortText("OpenAI")),
                new ModelName("GPT"),
                null,
                null,
                null,
                null);
    }

    public static GenericDomainEventMessage<ReleaseFact> message(String release, long sequence, UUID id) {
        return new GenericDomainEventMessage<>(
                "Release",
                release,
                sequence,
                registered(id, ""),
                Map.of(MetadataKeys.ACTOR_SUBJECT, "subject", MetadataKeys.ACTOR_NAME, "A Recorder"));
    }
}
