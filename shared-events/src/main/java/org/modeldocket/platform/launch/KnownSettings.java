package org.modeldocket.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.modeldocket.vocabulary.text.NearestName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.json.JsonParserFactory;

/**
 * Names of settings with the types of their values. The product's own are in {@code model-docket-settings.properties}; those
 * of Spring Boot in the <a href="https://docs.spring.io/spring-boot/specification/configuration-metadata/format.html">metadata</a>
 * of its jars.
 */
final class KnownSettings {
    static final String PREFIX = "modeldocket";
    private static final String OURS = "model-docket-settings.properties";
    private static final String FRAMEWORK = "META-INF/spring-configuration-metadata.json";

    private final Map<ConfigurationPropertyName, String> types = new HashMap<>();

    private KnownSettings() {}

    static KnownSettings ours() {
        KnownSettings known = new KnownSettings();
        for (URL file : files(OURS)) {
            try (InputStream text = file.openStream()) {
                Properties properties = new Properties();
                properties.load(text);
                properties.forEach((name, type) -> known.add((String) name, (String) type));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    static KnownSettings all() {
        KnownSettings known = ours();
        for (URL file : files(FRAMEWORK)) {
            known.addMetadata(text(file));
        }
        return known;
    }

    /** The type that a value of this setting has, as the name of its class; entries of a map or a list have {@link Object}. */
    Optional<String> typeOf(ConfigurationPropertyName name) {
        String type = types.get(name);
        if (type != null) {
            return Optional.of(type);
        }
        for (int elements = name.getNumberOfElements() - 1; elements > 0; elements--) {
            String parent = types.getOrDefault(name.chop(elements), "");
            boolean entry = parent.startsWith("java.util.Map") || parent.equals("java.util.Properties");
            boolean item = name.isLastElementIndexed()
                    && (parent.endsWith("[]") || parent.matches("java.util.(List|Set)\\b.*"));
            if (entry || item) {
                return Optional.of(Object.class.getName());
            }
        }
        return Optional.empty();
    }

    /** The type of the setting that a variable of the environment gives; there, other marks than letters are dropped or a {@code _}. */
    Optional<String> typeOfVariable(String variable) {
        String letters = letters(variable);
        return types.entrySet().stream()
                .filter(known -> known.getValue().equals("java.util.Map")
                        ? letters.startsWith(letters(known.getKey().toString()))
                        : letters.equals(letters(known.getKey().toString())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What to say of a setting that is not among these. */
    String unknown(String name) {
        return sentence(
                "setting " + name, nearest(name, types.keySet().stream().map(ConfigurationPropertyName::toString)));
    }

    /** The same of a variable of the environment. */
    String unknownVariable(String name) {
        Stream<String> variables = types.keySet().stream()
                .map(known ->
                        known.toString().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
        return sentence("variable " + name, nearest(name, variables));
    }

    private static String sentence(String what, Optional<String> near) {
        return "The " + what + " is not known"
                + near.map(name -> "; did you mean " + name + "?").orElse(". docs/operations lists the settings.");
    }

    private static Optional<String> nearest(String name, Stream<String> known) {
        int prefix =
                name.toLowerCase(Locale.ROOT).startsWith(PREFIX) ? Math.min(name.length(), PREFIX.length() + 1) : 0;
        String shared = name.substring(0, prefix);
        // The part that all of ours share would make a short name near to any.
        List<String> rests = known.filter(each -> each.startsWith(shared))
                .map(each -> each.substring(prefix))
                .sorted()
                .toList();
        return NearestName.of(name.substring(prefix), rests).map(shared::concat);
    }

    private void add(String name, String type) {
        types.put(ConfigurationPropertyName.adapt(name, '.'), type);
    }

    private void addMetadata(String json) {
        Object properties = JsonParserFactory.getJsonParser().parseMap(json).get("properties");
        for (Object each : properties instanceof List<?> list ? list : List.of()) {
            Map<?, ?> property = (Map<?, ?>) each;
            boolean gone = property.get("deprecation") instanceof Map<?, ?> deprecation
                    && "error".equals(deprecation.get("level"));
            if (!gone && property.get("name") instanceof String name) {
                add(name, property.get("type") instanceof String type ? type : Object.class.getName());
            }
        }
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<URL> files(String name) {
        try {
            return Collections.list(KnownSettings.class.getClassLoader().getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(URL file) {
        try (InputStream bytes = file.openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
