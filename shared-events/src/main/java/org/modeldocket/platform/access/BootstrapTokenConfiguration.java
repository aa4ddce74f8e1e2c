package org.modeldocket.platform.access;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sees to it that somebody can write, and says where and with what. Settings: {@code modeldocket.bootstrap-token},
 * {@code server.address}, {@code spring.application.name}. Comes with {@link AccessConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
public class BootstrapTokenConfiguration {
    @Bean
    BootstrapToken firstToken(TokenFile file, @Value("${modeldocket.bootstrap-token:}") String preset) {
        return BootstrapToken.ensure(file, preset);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> welcome(
            BootstrapToken bootstrapToken,
            WebServerApplicationContext server,
            ServerProperties settings,
            @Value("${server.address:localhost}") String address,
            @Value("${spring.application.name:model-docket}") String program) {
        return ready -> {
            int port = Objects.requireNonNull(server.getWebServer()).getPort();
            String host = address.contains(":") ? "[" + address + "]" : address;
            String scheme = Ssl.isEnabled(settings.getSsl()) ? "https" : "http";
            String url = scheme + "://" + host + ":" + port + "/";
            new StartupBanner(url, bootstrapToken.toShow(), program, System.out).show();
        };
    }
}
