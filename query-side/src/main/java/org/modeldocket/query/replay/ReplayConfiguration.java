package org.modeldocket.query.replay;

import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.timeline.CaseHistories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the replay. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {
    @Bean
    ReplayController replayController(CaseHistories cases, MinimumSequence waiting) {
        return new ReplayController(cases, waiting);
    }
}
