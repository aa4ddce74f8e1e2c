package org.modeldocket.query.timeline;

import org.modeldocket.query.http.Waiting;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the timeline. */
@Configuration(proxyBeanMethods = false)
public class TimelineConfiguration {
    @Bean
    Projector timelineProjection(ViewsDatabase views) {
        return new TimelineProjection(views.jdbc());
    }

    @Bean
    TimelineQuestions timelineQuestions(ViewsDatabase views) {
        return new TimelineStore(views.jdbc());
    }

    @Bean
    TimelineController timelineController(TimelineQuestions questions, Waiting waiting) {
        return new TimelineController(questions, waiting);
    }
}
