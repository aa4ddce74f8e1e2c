package org.modeldocket.query.dates;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets dates stand in the path of an address. */
@Configuration(proxyBeanMethods = false)
public class DatesConfiguration {
    /** Lets {@code %2F} through: an interval's slash in {@code /api/dates/2026-05%2F2026-06}, which Tomcat refuses by itself. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
