package org.modeldocket.standalone.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the description says in words: the files in {@code openapi/}, and the vocabulary. Remembers which texts are missing, and which nobody used. */
final class Texts {
    private static final List<String> FILES = List.of(
            "/openapi/document.yaml",
            "/openapi/operations.yaml",
            "/openapi/parameters.yaml",
            "/openapi/answers.yaml",
            "/openapi/facts.yaml",
            "/openapi/members.yaml",
            "/openapi/enums.yaml",
            "/org/modeldocket/query/vocabulary/vocabulary.yaml");

    private final ObjectNode all = Json.object();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    Texts() {
        for (String file : FILES) {
            try (InputStream in = Texts.class.getResourceAsStream(file)) {
                Map<String, Object> sections = new Yaml().load(in);
                sections.forEach((section, entries) -> merge(section, Json.MAPPER.valueToTree(entries)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void merge(String section, ObjectNode entries) {
        entries.properties().forEach(entry -> all.withObjectProperty(section).set(entry.getKey(), entry.getValue()));
    }

    /** What must be written: keys of the files. */
    Set<String> missing() {
        return missing;
    }

    /** Texts of members, parameters, headers and values that describe nothing. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>();
        for (String section : List.of("operations", "members", "schemas", "facts", "enums")) {
            all.path(section).properties().forEach(entry -> {
                if (!entry.getValue().has("members") || entry.getValue().has("text")) {
                    unused.add(section + "." + entry.getKey());
                }
                entry.getValue()
                        .path("members")
                        .propertyNames()
                        .forEach(member -> unused.add(section + "." + entry.getKey() + ".members." + member));
            });
        }
        for (String place : List.of("path", "query", "header")) {
            all.path("parameters")
                    .path(place)
                    .propertyNames()
                    .forEach(name -> unused.add("parameters." + place + "." + name));
        }
        unused.removeAll(used);
        return unused;
    }

    JsonNode section(String name) {
        return all.path(name);
    }

    /** An entry that must be there. */
    JsonNode need(String... keys) {
        JsonNode entry = find(keys);
        if (entry.isMissingNode()) {
            missing.add(String.join(".", keys));
        }
        return entry;
    }

    JsonNode find(String... keys) {
        JsonNode entry = all;
        for (String key : keys) {
            entry = entry.path(key);
        }
        if (!entry.isMissingNode()) {
            used.add(String.join(".", keys));
        }
        return entry;
    }

    /** The text of an entry that is a text, or has one. */
    String text(String... keys) {
        JsonNode entry = need(keys);
        if (entry.isObject() && !entry.has("text")) {
            missing.add(String.join(".", keys) + ".text");
        }
        return (entry.isObject() ? entry.path("text") : entry).asString("").strip();
    }

    /** Describes a member of a schema: by the schema's own word for it or, where it has none, by the one for all of that name. */
    void describe(ObjectNode schema, String owner, String member) {
        JsonNode own = find("schemas", owner, "members", member);
        JsonNode entry = own.isMissingNode() ? find("members", member) : own;
        if (entry.isMissingNode()) {
            missing.add("members." + member + " or schemas." + owner + ".members." + member);
        } else if (entry.isString()) {
            schema.put("description", entry.asString().strip());
        } else {
            ObjectNode more = entry.asObject().deepCopy();
            schema.put("description", more.path("text").asString().strip());
            more.remove("text");
            schema.setAll(more);
        }
    }
}
