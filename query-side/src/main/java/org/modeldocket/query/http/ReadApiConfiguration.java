package org.modeldocket.query.http;

import java.util.List;
import org.modeldocket.platform.load.LoadConfiguration;
import org.modeldocket.platform.load.ReadHandlerLookup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.MapperFeature;

/** Wires what the controllers of the read API share. */
@Configuration(proxyBeanMethods = false)
public class ReadApiConfiguration {
    @Bean
    FilterRegistrationBean<MinimumSequenceFilter> waitingRequests(
            ObjectProvider<RequestMappingHandlerMapping> mappings, MinimumSequence waiting) {
        FilterRegistrationBean<MinimumSequenceFilter> registration =
                new FilterRegistrationBean<>(new MinimumSequenceFilter(new ReadHandlerLookup(mappings), waiting));
        registration.setOrder(LoadConfiguration.WAITING);
        return registration;
    }

    @Bean
    static WebMvcConfigurer readArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReadArgumentResolver());
            }
        };
    }

    @Bean
    FilterRegistrationBean<ReadEtagFilter> readCaching(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        FilterRegistrationBean<ReadEtagFilter> registration =
                new FilterRegistrationBean<>(new ReadEtagFilter(new ReadHandlerLookup(mappings)));
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    /** Members in the order in which the answers name them, which is the order in which a person reads them. */
    @Bean
    JsonMapperBuilderCustomizer membersInTheirOrder() {
        return builder -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
