package org.modeldocket.platform.web;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.modeldocket.platform.load.LoadConfiguration;
import org.modeldocket.platform.problem.ErrorPageRenderer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** How every server of the product answers requests that no controller of its own handles. */
@Configuration(proxyBeanMethods = false)
@Import({RoutingProblems.class, ProblemController.class, ErrorResponder.class, LoadConfiguration.class})
public class WebConfiguration {
    /** What Tomcat refuses before any filter sees it is a problem like any other. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests(
            ObjectProvider<ErrorPageRenderer> pages) {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> {
                // No request is a form; the parameters of one are those of its address.
                connector.setParseBodyMethods("");
                // The firewall refuses these, and says which and what to write.
                connector.setProperty("relaxedPathChars", AddressEncoding.UNENCODED);
                connector.setProperty("relaxedQueryChars", AddressEncoding.UNENCODED);
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    // Named, so that Tomcat adds none of its own.
                    host.setErrorReportValveClass(UnreadableRequestValve.class.getName());
                    host.getPipeline().addValve(new UnreadableRequestValve(pages));
                }
            });
        };
    }

    @Bean
    static MappedRoutes mappedAddresses(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new MappedRoutes(mappings);
    }

    /** What is checked of every request before its handler runs. */
    @Bean
    static WebMvcConfigurer requestChecks(ApplicationContext context) {
        KnownParameters known = new KnownParameters(context);
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new AcceptedTypes()));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(known).order(Ordered.HIGHEST_PRECEDENCE);
                registry.addInterceptor(new EmptyAcceptPatch());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(known);
            }
        };
    }

    /** No address takes multipart forms, so none is parsed, even where a request declares one. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver noUploads() {
        return new NoMultipartResolver();
    }

    /** Before all others, so that also what the security filters refuse has its correlation id. */
    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation() {
        FilterRegistrationBean<CorrelationFilter> registration = new FilterRegistrationBean<>(new CorrelationFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WildcardContentTypeFilter> concreteContentType() {
        FilterRegistrationBean<WildcardContentTypeFilter> registration =
                new FilterRegistrationBean<>(new WildcardContentTypeFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HeadFilter> head() {
        FilterRegistrationBean<HeadFilter> registration = new FilterRegistrationBean<>(new HeadFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    FilterRegistrationBean<IfNoneMatchAnyFilter> anyTag() {
        FilterRegistrationBean<IfNoneMatchAnyFilter> registration =
                new FilterRegistrationBean<>(new IfNoneMatchAnyFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UnexpectedErrorFilter> unexpectedErrors() {
        FilterRegistrationBean<UnexpectedErrorFilter> registration =
                new FilterRegistrationBean<>(new UnexpectedErrorFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }
}
