package org.modeldocket.wire;

import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A fact within another: its own members with {@code type} and {@code revision} among them, which elsewhere stand beside a
 * fact. A nested fact of an older revision is brought up to date as any other.
 */
final class ReplacementJson {
    private static final String TYPE = "type";
    private static final String REVISION = "revision";

    private ReplacementJson() {}

    /** What the correction's own class cannot say, since it knows no JSON. */
    interface InCorrection {
        @JsonSerialize(using = Writer.class)
        ReleaseFact replacement();
    }

    static final class Writer extends StdSerializer<ReleaseFact> {
        Writer() {
            super(ReleaseFact.class);
        }

        @Override
        public void serialize(ReleaseFact fact, JsonGenerator json, SerializationContext context) {
            FactType type = FactType.of(fact);
            Map<String, Object> members = new TreeMap<>();
            members.put(TYPE, type.logicalName());
            members.put(REVISION, type.revision());
            for (Map.Entry<String, JsonNode> member :
                    FactJson.mapper().readTree(FactJson.write(fact)).properties()) {
                members.put(member.getKey(), member.getValue());
            }
            json.writePOJO(members);
        }
    }

    static final class Reader extends StdDeserializer<ReleaseFact> {
        Reader() {
            super(ReleaseFact.class);
        }

        @Override
        public ReleaseFact deserialize(JsonParser json, DeserializationContext context) {
            JsonNode fact = context.readTree(json);
            return FactJson.read(
                    fact.path(TYPE).asString(""),
                    fact.path(REVISION).asInt(1),
                    FactJson.mapper().writeValueAsBytes(fact));
        }
    }
}
