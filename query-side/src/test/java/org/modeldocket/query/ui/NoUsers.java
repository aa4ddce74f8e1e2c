package org.modeldocket.query.ui;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.platform.account.AccountConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What signing in needs, for pages on which nobody does. */
@Configuration(proxyBeanMethods = false)
@Import(AccountConfiguration.class)
public class NoUsers {
    @Bean
    TokenFile tokenFile(Clock clock) {
        return new TokenFile(Path.of("target", "tokens-" + UUID.randomUUID()), clock, new SecureRandom());
    }
}
