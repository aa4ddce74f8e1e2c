package org.modeldocket.query.memento;

import org.modeldocket.platform.access.AcceptedHeader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the negotiation of moments on the addresses of cases, in the API and as pages. */
@Configuration(proxyBeanMethods = false)
public class MementoConfiguration {
    @Bean
    AcceptedHeader acceptDatetime() {
        return new AcceptedHeader("/api/releases/{releaseId}", Negotiation.ACCEPT_DATETIME);
    }

    @Bean
    WebMvcConfigurer mementoNegotiation(MementoStore mementos) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Negotiation(mementos))
                        .addPathPatterns("/api/releases/{releaseId}", "/releases/{releaseId}");
            }
        };
    }
}
