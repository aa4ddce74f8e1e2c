package org.modeldocket.wire;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** An audience as its kind alone or, where more is said of it, as an object with members in alphabetical order. */
final class AudienceJson {
    private AudienceJson() {}

    private record Full(
            Audience.Kind kind,
            @Nullable ShortText description,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            @Nullable Boolean listPublished,
            @Nullable Jurisdiction jurisdiction) {}

    static final class Writer extends StdSerializer<Audience> {
        Writer() {
            super(Audience.class);
        }

        @Override
        public void serialize(Audience audience, JsonGenerator json, SerializationContext context) {
            if (audience.isPlain()) {
                json.writeString(audience.kind().name());
                return;
            }
            json.writeStartObject();
            if (audience.atLeast() != null) {
                json.writeNumberProperty("atLeast", audience.atLeast());
            }
            if (audience.atMost() != null) {
                json.writeNumberProperty("atMost", audience.atMost());
            }
            if (audience.description() != null) {
                json.writeStringProperty("description", audience.description().value());
            }
            if (audience.jurisdiction() != null) {
                json.writeStringProperty("jurisdiction", audience.jurisdiction().value());
            }
            json.writeStringProperty("kind", audience.kind().name());
            if (audience.listPublished() != null) {
                json.writeBooleanProperty("listPublished", audience.listPublished());
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Audience> {
        Reader() {
            super(Audience.class);
        }

        @Override
        public Audience deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return Audience.of(Audience.Kind.valueOf(json.getString()));
            }
            Full full = context.readValue(json, Full.class);
            return new Audience(
                    full.kind(),
                    full.description(),
                    full.atLeast(),
                    full.atMost(),
                    full.listPublished(),
                    full.jurisdiction());
        }
    }
}
