package org.modeldocket.platform.account;

import java.security.SecureRandom;
import java.time.Clock;
import org.modeldocket.platform.access.TokenFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Users and sessions, kept beside the tokens. Needs {@link org.modeldocket.platform.access.AccessConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {
    @Bean
    Accounts accounts(TokenFile tokens, Clock clock) {
        return new Accounts(tokens, clock, new SecureRandom());
    }
}
