package org.modeldocket.command.api.request.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.text.Quoted;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * One JSON text (RFC 8259) as it was sent: strict UTF-8 without a byte order mark, nothing after the value, limited in
 * depth and in the length of names and numbers. Of a member that an object names twice the first is kept and the second
 * is a fault. Keeps numbers as text, so that no number however large costs anything.
 */
public final class JsonDocument {
    /** The deepest nesting of objects and lists that is read. */
    public static final int MOST_DEPTH = 20;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .maxStringLength(1 << 20)
                    .maxTokenCount(200_000)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final JsonNode root;
    private final Faults faults;

    private JsonDocument(JsonNode root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /**
     * @throws MalformedJsonException when the bytes are no JSON text in UTF-8
     * @throws FaultyRequestException when a limit is exceeded
     */
    public static JsonDocument parse(byte[] bytes) {
        String text = decode(bytes);
        Faults faults = new Faults();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            try {
                if (parser.nextToken() == null) {
                    throw new MalformedJsonException("the body is empty; expected one JSON value", 0, 0);
                }
                JsonNode root = value(parser, JsonPointer.ROOT, faults);
                if (parser.nextToken() != null) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    throw new MalformedJsonException(
                            "something follows the JSON value; expected the end of the body",
                            at.getLineNr(),
                            at.getColumnNr());
                }
                return new JsonDocument(root, faults);
            } catch (StreamConstraintsException e) {
                String where = JsonPointer.wellFormed(
                        parser.streamReadContext().pathAsPointer().toString());
                throw new FaultyRequestException(List.of(new Fault(where, JsonFaultText.of(e))));
            } catch (JacksonException e) {
                TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                throw new MalformedJsonException(
                        JsonFaultText.of(e, parser.streamReadContext()), at.getLineNr(), at.getColumnNr());
            }
        }
    }

    public JsonNode root() {
        return root;
    }

    /** A copy of the faults found so far; a reader adds its own, so that all are told at once. */
    public Faults faults() {
        return new Faults(faults);
    }

    private static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int at = in.position();
            String wrong = HexFormat.ofDelimiter(" ").formatHex(bytes, at, at + result.length());
            String lastLine = text.substring(text.lastIndexOf('\n') + 1);
            throw new MalformedJsonException(
                    "the body is not UTF-8: byte " + (at + 1) + " (" + wrong + " in hexadecimal) begins no character",
                    (int) text.chars().filter(c -> c == '\n').count() + 1,
                    lastLine.length() + 1);
        }
        if (text.startsWith("\ufeff")) {
            throw new MalformedJsonException("the body begins with a byte order mark; send UTF-8 without one", 1, 1);
        }
        return text;
    }

    private static JsonNode value(JsonParser parser, JsonPointer pointer, Faults faults) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, faults);
            case START_ARRAY -> list(parser, pointer, faults);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.pojoNode(new NumberText(parser.getString()));
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private static ObjectNode object(JsonParser parser, JsonPointer pointer, Faults faults) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser, pointer.member(name), faults);
            if (object.has(name)) {
                faults.add(pointer.member(name), Quoted.of(name) + " appears twice in this object");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private static ArrayNode list(JsonParser parser, JsonPointer pointer, Faults faults) {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, pointer.entry(list.size()), faults));
        }
        return list;
    }

    /** A number as it was written, which may be larger than any type holds. */
    record NumberText(String text) {}

    /** A value as a message says it: a number as it was written, anything else by its kind. */
    public static String shown(JsonNode value) {
        return value instanceof POJONode pojo && pojo.getPojo() instanceof NumberText number
                ? number.text()
                : JsonKind.of(value);
    }

    /** The whole number that a value is, written without fraction and exponent; null where it is none, or beyond a limit. */
    public static @Nullable Long wholeNumber(JsonNode value, long most) {
        if (!(value instanceof POJONode pojo)
                || !(pojo.getPojo() instanceof NumberText number)
                || !WHOLE.matcher(number.text()).matches()) {
            return null;
        }
        long whole = Long.parseLong(number.text());
        return Math.abs(whole) <= most ? whole : null;
    }
}
