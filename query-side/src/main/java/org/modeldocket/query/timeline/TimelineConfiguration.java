package org.modeldocket.query.timeline;

import org.modeldocket.query.http.Waiting;
import org.modeldocket.query.projecting.ViewDefinition;
import org.modeldocket.query.projecting.Views;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the timeline. */
@Configuration(proxyBeanMethods = false)
public class TimelineConfiguration {
    @Bean
    ViewDefinition timelineView() {
        return new ViewDefinition(Views.TIMELINE, TimelineProjection::new);
    }

    @Bean
    TimelineQuestions timelineQuestions(ViewsDatabase views) {
        return new TimelineStore(views.live(Views.TIMELINE).jdbc());
    }

    @Bean
    TimelineController timelineController(TimelineQuestions questions, Waiting waiting) {
        return new TimelineController(questions, waiting);
    }
}
