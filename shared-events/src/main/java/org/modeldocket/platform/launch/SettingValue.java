package org.modeldocket.platform.launch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Whether a text can be the value of a setting, by the conversion that Spring Boot will use. */
final class SettingValue {
    private static final int LAST_PORT = 65_535;
    private static final Pattern FIRST_TOKEN = Pattern.compile("(?i)modeldocket[._]bootstrap[-_]?token");

    private SettingValue() {}

    /**
     * What is wrong with a value, as a sentence; nothing where it can be converted, or this cannot be known here.
     *
     * @param name the setting as it was written
     * @param type the name of the class of its values
     */
    static Optional<String> fault(String name, String type, String value) {
        if (FIRST_TOKEN.matcher(name).matches()
                && !value.isBlank()
                && value.strip().length() < TokenFile.LEAST_PRESET) {
            return Optional.of("The setting " + name + " must have " + TokenFile.LEAST_PRESET
                    + " characters at least; it has " + value.strip().length() + ".");
        }
        if (!ClassUtils.isPresent(type, SettingValue.class.getClassLoader())) {
            return Optional.empty();
        }
        Class<?> kind = ClassUtils.resolveClassName(type, SettingValue.class.getClassLoader());
        ConversionService conversion = ApplicationConversionService.getSharedInstance();
        boolean text =
                kind == String.class || kind == Object.class || kind.isArray() || Iterable.class.isAssignableFrom(kind);
        if (kind != Path.class && (text || !conversion.canConvert(String.class, kind))) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            return Optional.of("The setting " + name + " has no value. Write " + words(name, kind) + ".");
        }
        return fits(conversion, name, kind, value)
                ? Optional.empty()
                : Optional.of("The setting " + name + " cannot be " + Quoted.of(value) + ". Write " + words(name, kind)
                        + ".");
    }

    private static boolean fits(ConversionService conversion, String name, Class<?> kind, String value) {
        if (kind == Path.class) {
            return value.indexOf('\0') < 0;
        }
        try {
            return switch (conversion.convert(value, kind)) {
                case Number number when isPort(name) -> number.longValue() >= 0 && number.longValue() <= LAST_PORT;
                case Number number when isOurs(name) -> number.longValue() > 0;
                case Duration duration -> !duration.isNegative();
                case null, default -> true;
            };
        } catch (ConversionException e) {
            return false;
        }
    }

    private static boolean isPort(String name) {
        return name.matches("(?i)server[._]port");
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(KnownSettings.PREFIX);
    }

    private static String words(String name, Class<?> kind) {
        if (kind.isEnum()) {
            return Arrays.stream(kind.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
        }
        if (kind == Integer.class || kind == Long.class) {
            return isPort(name) ? "a port, 0 to " + LAST_PORT : "a whole number" + (isOurs(name) ? " above 0" : "");
        }
        if (kind == Boolean.class) {
            return "true or false";
        }
        if (kind == Duration.class) {
            return "a duration, as in 10s or PT10S";
        }
        if (kind == DataSize.class) {
            return "a size, as in 10MB";
        }
        if (kind == InetAddress.class) {
            return "an address of this machine, as in 127.0.0.1";
        }
        return kind == Path.class ? "a path" : "a " + kind.getSimpleName();
    }
}
