package org.modeldocket.web;

import org.apache.catalina.core.StandardHost;
import org.modeldocket.web.problem.ProblemPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** How any server of the product answers what no controller of its own does. */
@Configuration(proxyBeanMethods = false)
@Import({RoutingProblems.class, ProblemPages.class})
public class WebConfiguration {
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

    /** Behind what counts requests, so that those turned away are counted, and before what costs anything. */
    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(@Value("${modeldocket.requests-at-once:500}") int most) {
        FilterRegistrationBean<AdmissionFilter> registration = new FilterRegistrationBean<>(new AdmissionFilter(most));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
