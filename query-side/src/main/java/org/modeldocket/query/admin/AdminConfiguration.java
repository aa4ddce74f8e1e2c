package org.modeldocket.query.admin;

import org.modeldocket.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what operators ask. */
@Configuration(proxyBeanMethods = false)
public class AdminConfiguration {
    @Bean
    ProjectionController projectionController(Projection processors) {
        return new ProjectionController(processors);
    }
}
