package org.modeldocket.wire;

import java.util.Objects;
import java.util.function.Function;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.text.LongText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes ids, dates and text as JSON strings, a named measure, a plain audience and a planned date without words as one, and a nested
 * fact with its type. Works both ways.
 */
public final class VocabularyModule extends SimpleModule {
    public VocabularyModule() {
        super("model-docket-vocabulary");
        StringTypes.all().forEach(this::text);
        addSerializer(Measure.class, new MeasureSerializer());
        addDeserializer(Measure.class, new MeasureDeserializer());
        addSerializer(Audience.class, new AudienceJson.Writer());
        addDeserializer(Audience.class, new AudienceJson.Reader());
        addSerializer(PlannedDate.class, new PlannedDateJson.Writer());
        addDeserializer(PlannedDate.class, new PlannedDateJson.Reader());
        setMixInAnnotation(FactCorrected.class, ReplacementJson.InCorrection.class);
        addDeserializer(ReleaseFact.class, new ReplacementJson.Reader());
    }

    private <T> void text(Class<T> type) {
        addSerializer(type, new TextSerializer<>(type));
        addDeserializer(type, new TextDeserializer<>(type, Objects.requireNonNull(StringTypes.parser(type))));
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {
        TextSerializer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private final Function<String, T> parse;

        TextDeserializer(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return parse.apply(json.getString());
        }
    }

    private static final class MeasureSerializer extends StdSerializer<Measure> {
        MeasureSerializer() {
            super(Measure.class);
        }

        @Override
        public void serialize(Measure measure, JsonGenerator json, SerializationContext context) {
            if (measure.text() == null) {
                json.writeString(measure.kind().name());
                return;
            }
            json.writeStartObject();
            json.writeStringProperty("kind", measure.kind().name());
            json.writeStringProperty("text", measure.text().value());
            json.writeEndObject();
        }
    }

    private static final class MeasureDeserializer extends StdDeserializer<Measure> {
        private record Full(Measure.Kind kind, LongText text) {}

        MeasureDeserializer() {
            super(Measure.class);
        }

        @Override
        public Measure deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return Measure.of(Measure.Kind.valueOf(json.getString()));
            }
            Full full = context.readValue(json, Full.class);
            return new Measure(full.kind(), full.text());
        }
    }
}
