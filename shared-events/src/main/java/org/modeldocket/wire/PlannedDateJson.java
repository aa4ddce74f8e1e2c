package org.modeldocket.wire;

import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A planned date as its EDTF alone or, with the source's words, as an object with members in alphabetical order. */
final class PlannedDateJson {
    private PlannedDateJson() {}

    private record Full(EdtfDate edtf, @Nullable ShortText asStated) {}

    static final class Writer extends StdSerializer<PlannedDate> {
        Writer() {
            super(PlannedDate.class);
        }

        @Override
        public void serialize(PlannedDate date, JsonGenerator json, SerializationContext context) {
            if (date.asStated() == null) {
                json.writeString(date.edtf().toString());
                return;
            }
            json.writeStartObject();
            json.writeStringProperty("asStated", date.asStated().value());
            json.writeStringProperty("edtf", date.edtf().toString());
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<PlannedDate> {
        Reader() {
            super(PlannedDate.class);
        }

        @Override
        public PlannedDate deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return PlannedDate.of(EdtfDate.parse(json.getString()));
            }
            Full full = context.readValue(json, Full.class);
            return new PlannedDate(full.edtf(), full.asStated());
        }
    }
}
