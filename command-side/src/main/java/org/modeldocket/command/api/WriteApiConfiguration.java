package org.modeldocket.command.api;

import java.security.SecureRandom;
import java.time.Clock;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.refusals.RefusalsConfiguration;
import org.modeldocket.command.submission.CommandRunner;
import org.modeldocket.platform.access.BootstrapTokenConfiguration;
import org.modeldocket.platform.web.WebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API that writes. Needs {@link CommandRunner}, the {@link FactLookup} of the record, and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReleaseController.class,
    DirectiveController.class,
    OrganisationFactController.class,
    WriteProblems.class,
    CommandDispatch.class,
    FactRecorder.class,
    FactCheck.class,
    LocalWrites.class,
    Receipts.class,
    RefusalRecorder.class,
    RefusalsConfiguration.class,
    WebConfiguration.class,
    BootstrapTokenConfiguration.class
})
public class WriteApiConfiguration {
    @Bean
    FactIds factIds(Clock clock) {
        return new FactIds(clock, new SecureRandom());
    }
}
