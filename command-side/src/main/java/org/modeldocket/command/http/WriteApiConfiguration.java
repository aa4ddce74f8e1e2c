package org.modeldocket.command.http;

import java.security.SecureRandom;
import java.time.Clock;
import org.modeldocket.command.aggregate.Commands;
import org.modeldocket.command.refusals.RefusalLog;
import org.modeldocket.command.refusals.RefusalsConfiguration;
import org.modeldocket.command.request.FactIds;
import org.modeldocket.command.store.Places;
import org.modeldocket.platform.access.BootstrapTokenConfiguration;
import org.modeldocket.platform.web.WebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API that writes. Needs {@link Commands}, the {@link Places} of the record, and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReleaseController.class,
    DirectiveController.class,
    WriteProblems.class,
    RefusalsConfiguration.class,
    WebConfiguration.class,
    BootstrapTokenConfiguration.class
})
public class WriteApiConfiguration {
    @Bean
    RefusedRequests refusedRequests(RefusalLog log, Clock clock) {
        return new RefusedRequests(log, clock);
    }

    @Bean
    CommandDispatch commandDispatch(Commands commands, RefusedRequests refused) {
        return new CommandDispatch(commands, refused);
    }

    @Bean
    Acknowledgements acknowledgements(Places places) {
        return new Acknowledgements(places);
    }

    @Bean
    FactIds factIds(Clock clock) {
        return new FactIds(clock, new SecureRandom());
    }
}
