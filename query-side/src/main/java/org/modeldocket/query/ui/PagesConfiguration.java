package org.modeldocket.query.ui;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Locale;
import org.modeldocket.platform.load.ReadHandlerLookup;
import org.modeldocket.platform.problem.ErrorPageRenderer;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The pages for everybody, to be imported by what composes the product. Needs the questions of the read side as beans, and Spring Boot's web
 * and Thymeleaf configurations.
 *
 * <p>A page may be kept by a browser but is asked for again each time ({@code ETag}, 304); what it is styled with bears a hash
 * of its content in its address and may be kept for good.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"org.modeldocket.query.ui", "org.modeldocket.query.*.page"},
        excludeFilters = {
            @ComponentScan.Filter(Configuration.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.desk\\..*")
        })
public class PagesConfiguration implements WebMvcConfigurer {
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.8/dist/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Bean
    static MessageSource messageSource() {
        return Messages.source();
    }

    /** One language so far; what a browser would prefer changes nothing. */
    @Bean
    static LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.UK);
    }

    @Bean
    Messages words(MessageSource messageSource) {
        return new Messages(messageSource, Locale.UK);
    }

    /** What is not a page of ours, and what the container refuses, in the look of the pages. */
    @Bean
    ErrorPageRenderer errorPage() {
        return ErrorPages::page;
    }

    @Bean
    FilterRegistrationBean<PageCaching> pageCaching(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        FilterRegistrationBean<PageCaching> filter =
                new FilterRegistrationBean<>(new PageCaching(new ReadHandlerLookup(mappings)));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionedAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/", HTMX)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
