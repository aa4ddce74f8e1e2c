package org.modeldocket.platform.load;

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
 * {@link RequestBodyFilter}, which receives its body; a wait for a view, if the request asks for one; {@link
 * CostlyReadFilter}, where a costly read waits for its turn; {@link LoadSheddingFilter}, which limits how many requests are
 * handled at once. A waiting request does not count against that limit.
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
    OverloadRejections rejections() {
        return new OverloadRejections();
    }

    @Bean
    FairScheduler costlyTurns(LoadSettings settings) {
        int turns = settings.costlyReadsAtOnce();
        return new FairScheduler(
                turns, 1, turns * BEGUN_FOR_EACH_TURN, settings.costlyReadsWaiting(), System::nanoTime);
    }

    @Bean
    ReadHandlerLookup readHandlers(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new ReadHandlerLookup(mappings);
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodies(LoadSettings settings, OverloadRejections rejections) {
        return at(
                BODIES,
                new RequestBodyFilter(settings.bodyTime(), MemoryBudget.ofHeap(PART_OF_HEAP_FOR_BODIES), rejections));
    }

    @Bean
    FilterRegistrationBean<LoadSheddingFilter> requestPlaces(LoadSettings settings, OverloadRejections rejections) {
        return at(PLACES, new LoadSheddingFilter(settings.requestsAtOnce(), rejections));
    }

    @Bean
    FilterRegistrationBean<CostlyReadFilter> costlyReads(
            ReadHandlerLookup handlers, FairScheduler scheduler, LoadSettings settings, OverloadRejections rejections) {
        return at(
                COSTLY_READS,
                new CostlyReadFilter(
                        handlers, scheduler, MemoryBudget.ofHeap(PART_OF_HEAP_FOR_ANSWERS), settings, rejections));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    LoadMetrics loadMetrics(OverloadRejections rejections, FairScheduler scheduler) {
        return new LoadMetrics(rejections, scheduler);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> deadlines() {
        return tomcat -> {
            tomcat.setProtocol(HeaderDeadlineProtocol.class.getName());
            tomcat.addEngineValves(new UnreadBodyValve());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof HeaderDeadlineProtocol protocol) {
                    protocol.setDisableUploadTimeout(false);
                    protocol.setConnectionUploadTimeout(5_000);
                }
            });
        };
    }
}
