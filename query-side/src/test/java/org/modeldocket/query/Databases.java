package org.modeldocket.query;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Whether a test runs on PostgreSQL. It does beside H2 when {@code -Dmodeldocket.postgres=true} is given: a minute and a half
 * more. What only PostgreSQL has, {@code SharedViewsTest} always tests.
 */
public final class Databases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<Boolean> databases =
                Boolean.getBoolean("modeldocket.postgres") ? Stream.of(false, true) : Stream.of(false);
        return databases.map(Arguments::of);
    }
}
