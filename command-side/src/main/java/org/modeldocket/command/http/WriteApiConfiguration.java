package org.modeldocket.command.http;

import java.security.SecureRandom;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modeldocket.command.problem.ProblemPages;
import org.modeldocket.command.refusals.RefusalLog;
import org.modeldocket.command.refusals.RefusalsConfiguration;
import org.modeldocket.command.request.FactIds;
import org.modeldocket.command.store.Places;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** The API that writes. Needs a {@link CommandGateway}, the {@link Places} of the record, and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReleaseController.class,
    DirectiveController.class,
    WriteProblems.class,
    RoutingProblems.class,
    ProblemPages.class,
    RefusalsConfiguration.class
})
public class WriteApiConfiguration {
    @Bean
    RefusedRequests refusedRequests(RefusalLog log, Clock clock) {
        return new RefusedRequests(log, clock);
    }

    @Bean
    CommandDispatch commandDispatch(CommandGateway gateway, RefusedRequests refused) {
        return new CommandDispatch(gateway, refused);
    }

    @Bean
    Acknowledgements acknowledgements(Places places) {
        return new Acknowledgements(places);
    }

    @Bean
    FactIds factIds(Clock clock) {
        return new FactIds(clock, new SecureRandom());
    }

    /** What Tomcat refuses before any filter sees it is a problem like any other. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequestValve.class.getName());
            }
        });
    }

    /** No form is uploaded here, so that none is parsed, whatever a request says of itself. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver noUploads() {
        return new NoUploads();
    }

    /** Before all others, so that also what the security filters refuse has its correlation id. */
    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation() {
        FilterRegistrationBean<CorrelationFilter> registration = new FilterRegistrationBean<>(new CorrelationFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
