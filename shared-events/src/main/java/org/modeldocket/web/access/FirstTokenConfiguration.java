package org.modeldocket.web.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees to it that somebody can write. Setting: {@code modeldocket.bootstrap-token}. Comes with {@link AccessConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class FirstTokenConfiguration {
    @Bean
    FirstToken firstToken(TokenFile file, @Value("${modeldocket.bootstrap-token:}") String preset) {
        return FirstToken.ensure(file, preset);
    }
}
