package org.modeldocket.query.cite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeSet;
import org.modeldocket.wire.CanonicalString;
import tools.jackson.databind.JsonNode;

/** Writes JSON as RFC 8785 has it: sorted members, no spaces, numbers as ECMAScript writes them. */
final class CanonicalForm {
    /** Between these, ECMAScript writes a number without an exponent. */
    private static final int MOST_DIGITS = 21;

    private static final int MOST_ZEROS = 6;

    private CanonicalForm() {}

    static void write(StringBuilder json, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                char before = '{';
                for (String name : new TreeSet<>(node.propertyNames())) {
                    json.append(before);
                    CanonicalString.append(json, name);
                    json.append(':');
                    write(json, node.path(name));
                    before = ',';
                }
                json.append(before == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                char before = '[';
                for (JsonNode element : node) {
                    json.append(before);
                    write(json, element);
                    before = ',';
                }
                json.append(before == '[' ? "[]" : "]");
            }
            case STRING -> CanonicalString.append(json, node.stringValue());
            case NUMBER -> json.append(number(node));
            case BOOLEAN, NULL -> json.append(node);
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("no JSON that was read: " + node.getNodeType());
        }
    }

    private static String number(JsonNode node) {
        return node.isIntegralNumber() ? node.bigIntegerValue().toString() : number(node.doubleValue());
    }

    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        String text;
        if (point > MOST_DIGITS || point <= -MOST_ZEROS) {
            String exponent = (point > 0 ? "e+" : "e") + (point - 1);
            text = digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + exponent;
        } else {
            text = shortest.toPlainString();
        }
        return value < 0 ? "-" + text : text;
    }

    /** With as few digits as tell it from its neighbours; Java writes two where one would do. */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal rounded = written.round(new MathContext(1));
        return rounded.doubleValue() == value ? rounded : written;
    }
}
