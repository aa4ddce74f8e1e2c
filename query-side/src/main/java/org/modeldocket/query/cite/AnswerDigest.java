package org.modeldocket.query.cite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.CanonicalString;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out the SHA-256 of an answer as canonical JSON (RFC 8785). The items of all pages count as one list, of which it covers the
 * first {@value #MOST}. Addresses and {@code asOf}, which say where and how the answer was asked for, do not count. For one answer.
 */
final class AnswerDigest {
    /** Items that are covered at most, so that the cost has a bound. */
    static final int MOST = 10_000;

    static final String PREFIX = "sha256-";

    /** Members that say where to read on, at any depth. */
    private static final Set<String> ADDRESSES =
            Set.of("asOf", "next", "links", "nextReleases", "allFacts", "having", "href");

    /** Members that are addresses where they are paths of this server. */
    private static final Set<String> PATHS = Set.of("releases", "release", "compare");

    private static final String ITEMS = "items";
    private static final Set<String> IDS = Set.of("releaseId", "releaseIds", "id", "value");

    private final MessageDigest sha256 = sha256();
    private final Set<String> ids = new HashSet<>();
    private long covered;

    private AnswerDigest() {}

    /** @param pages reads the page that begins at a cursor, or the first one */
    static CitedAnswer of(Function<@Nullable String, ObjectNode> pages) {
        return new AnswerDigest().read(pages);
    }

    private CitedAnswer read(Function<@Nullable String, ObjectNode> pages) {
        ObjectNode first = pages.apply(null);
        boolean isList = first.path(ITEMS).isArray() && first.path("total").isIntegralNumber();
        char before = '{';
        for (String name : new TreeSet<>(first.propertyNames())) {
            JsonNode value = first.path(name);
            if (isAddress(name, value)) {
                continue;
            }
            StringBuilder json = new StringBuilder().append(before);
            CanonicalString.append(json, name);
            add(json.append(':'));
            if (isList && name.equals(ITEMS)) {
                addItems(first, pages);
            } else {
                addContent(name, value, new StringBuilder());
            }
            before = ',';
        }
        add(new StringBuilder(before == '{' ? "{}" : "}"));
        if (isList) {
            first.remove(ITEMS);
        }
        return new CitedAnswer(
                PREFIX + HexFormat.of().formatHex(sha256.digest()),
                isList ? covered : null,
                isList ? first.path("total").asLong() : null,
                Set.copyOf(ids),
                first);
    }

    private void addItems(ObjectNode first, Function<@Nullable String, ObjectNode> pages) {
        char before = '[';
        for (ObjectNode page = first; ; ) {
            for (JsonNode item : page.path(ITEMS)) {
                addContent(ITEMS, item, new StringBuilder().append(before));
                before = ',';
                covered++;
            }
            List<String> cursor = page.path("next").isString()
                    ? UriComponentsBuilder.fromUriString(page.path("next").asString())
                            .build()
                            .getQueryParams()
                            .getOrDefault("cursor", List.of())
                    : List.of();
            if (cursor.isEmpty() || covered >= MOST) {
                break;
            }
            page = pages.apply(cursor.getFirst());
        }
        add(new StringBuilder(before == '[' ? "[]" : "]"));
    }

    private void addContent(String name, JsonNode value, StringBuilder json) {
        JsonNode content = value.deepCopy();
        strip(name, content);
        CanonicalForm.write(json, content);
        add(json);
    }

    private void strip(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String member : List.copyOf(object.propertyNames())) {
                if (isAddress(member, object.path(member))) {
                    object.remove(member);
                } else {
                    strip(member, object.path(member));
                }
            }
        } else if (node.isArray()) {
            node.forEach(element -> strip(name, element));
        } else if (node.isString() && IDS.contains(name)) {
            ids.add(node.stringValue());
        }
    }

    private static boolean isAddress(String name, JsonNode value) {
        return ADDRESSES.contains(name)
                || PATHS.contains(name)
                        && value.isString()
                        && value.stringValue().startsWith("/");
    }

    private void add(StringBuilder json) {
        sha256.update(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
