package org.modeldocket.web.load;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Keeps a server answering under load. A request passes, in this order: the connector, which waits for its headers; access;
 * {@link RequestBodies}, which receive its body; a wait for a view, where the request asks for one; {@link CostlyReads}, where a
 * long read waits for its turn; {@link RequestPlaces}, which bound how many requests are handled at once. Nothing that waits has
 * a place.
 */
@Configuration(proxyBeanMethods = false)
public class LoadConfiguration {
    /** Where a request that waits for a view waits: it has its body, and no place. */
    public static final int WAITING = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20;

    private static final int BODIES = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;
    private static final int PLACES = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 40;
    private static final int COSTLY_READS = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 30;
    private static final int BEGUN_FOR_EACH_TURN = 8;
    private static final int PART_OF_HEAP_FOR_ANSWERS = 8;
    private static final int PART_OF_HEAP_FOR_BODIES = 16;

    @Bean
    LoadSettings loadSettings(
            @Value("${modeldocket.requests-at-once:500}") int requestsAtOnce,
            @Value("${modeldocket.costly-reads-at-once:0}") int costlyReadsAtOnce,
            @Value("${modeldocket.costly-reads-waiting:1000}") int costlyReadsWaiting,
            @Value("${modeldocket.body-time:10s}") Duration bodyTime,
            @Value("${modeldocket.answer-time:60s}") Duration answerTime) {
        return new LoadSettings(requestsAtOnce, costlyReadsAtOnce, costlyReadsWaiting, bodyTime, answerTime);
    }

    @Bean
    Rejections rejections() {
        return new Rejections();
    }

    @Bean
    FairTurns costlyTurns(LoadSettings settings) {
        int turns = settings.costlyReadsAtOnce();
        return new FairTurns(turns, 1, turns * BEGUN_FOR_EACH_TURN, settings.costlyReadsWaiting(), System::nanoTime);
    }

    @Bean
    ReadHandlers readHandlers(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new ReadHandlers(mappings);
    }

    @Bean
    FilterRegistrationBean<RequestBodies> requestBodies(LoadSettings settings, Rejections rejections) {
        return at(BODIES, new RequestBodies(settings.bodyTime(), Budget.ofHeap(PART_OF_HEAP_FOR_BODIES), rejections));
    }

    @Bean
    FilterRegistrationBean<RequestPlaces> requestPlaces(LoadSettings settings, Rejections rejections) {
        return at(PLACES, new RequestPlaces(settings.requestsAtOnce(), rejections));
    }

    @Bean
    FilterRegistrationBean<CostlyReads> costlyReads(
            ReadHandlers handlers, FairTurns turns, LoadSettings settings, Rejections rejections) {
        return at(
                COSTLY_READS,
                new CostlyReads(handlers, turns, Budget.ofHeap(PART_OF_HEAP_FOR_ANSWERS), settings, rejections));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    LoadMetrics loadMetrics(Rejections rejections, FairTurns turns) {
        return new LoadMetrics(rejections, turns);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> deadlines() {
        return tomcat -> {
            tomcat.setProtocol(PatientProtocol.class.getName());
            tomcat.addEngineValves(new UnreadBodyValve());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
                    protocol.setDisableUploadTimeout(false);
                    protocol.setConnectionUploadTimeout(5_000);
                }
            });
        };
    }
}
