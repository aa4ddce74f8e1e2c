package org.modeldocket.platform.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Ends a start that has a setting which is not known, or a value that its setting cannot have. It checks each setting of the
 * command line, and the product's own wherever they are written; Spring Boot alone would ignore a misspelt name. Runs before
 * anything is opened or written. Named in {@code spring.factories}.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {
    private static final Pattern OURS = Pattern.compile("(?i)" + KnownSettings.PREFIX + "($|[._\\[].*)");
    private static final Pattern OUR_VARIABLE = Pattern.compile("(?i)" + KnownSettings.PREFIX + "(_.*)?");

    /** Variables that are no settings: those of the commands, and those that Kubernetes makes for a service of our name. */
    private static final Pattern NO_SETTING =
            Pattern.compile("MODELDOCKET_(TOKEN|URL|(.*_)?(SERVICE_HOST|SERVICE_PORT|PORT)(_.*)?)");

    private static final Set<String> FLAGS = Set.of("debug", "trace");

    private final KnownSettings ours = KnownSettings.ours();
    private final Supplier<KnownSettings> all = SingletonSupplier.of(KnownSettings::all);

    /** After the files of settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** @throws InvalidSettingsException with all that is wrong */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> faults = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> settings) {
                for (String name : settings.getPropertyNames()) {
                    String value = environment.resolvePlaceholders(String.valueOf(settings.getProperty(name)));
                    fault(source, name, value).ifPresent(faults::add);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
    }

    private Optional<String> fault(PropertySource<?> source, String name, String value) {
        if (source instanceof SystemEnvironmentPropertySource) {
            return variable(name, value);
        }
        if (OURS.matcher(name).matches()) {
            return setting(ours, name, value);
        }
        boolean flag = FLAGS.contains(name) && value.isEmpty();
        return source instanceof CommandLinePropertySource && !flag
                ? setting(all.get(), name, value)
                : Optional.empty();
    }

    private static Optional<String> setting(KnownSettings known, String name, String value) {
        return known.typeOf(ConfigurationPropertyName.adapt(name, '.'))
                .map(type -> SettingValue.fault(name, type, value))
                .orElseGet(() -> Optional.of(known.unknown(name)));
    }

    private Optional<String> variable(String name, String value) {
        if (name.equals("SERVER_PORT") || name.equals("SERVER_ADDRESS")) {
            return all.get()
                    .typeOf(ConfigurationPropertyName.adapt(name.replace('_', '.'), '.'))
                    .flatMap(type -> SettingValue.fault(name, type, value));
        }
        if (!OUR_VARIABLE.matcher(name).matches() || NO_SETTING.matcher(name).matches()) {
            return Optional.empty();
        }
        return ours.typeOfVariable(name)
                .map(type -> SettingValue.fault(name, type, value))
                .orElseGet(() -> Optional.of(ours.unknownVariable(name)));
    }
}
