package org.modeldocket.query.timeline;

import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.names.ViewWithNames;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.projection.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the timeline. */
@Configuration(proxyBeanMethods = false)
public class TimelineConfiguration {
    @Bean
    ViewDefinition timelineView() {
        return ViewWithNames.of(Views.TIMELINE, TimelineProjection::new);
    }

    @Bean
    CaseHistories caseHistories(ViewsDatabase views) {
        return new CaseHistories(views.live(Views.TIMELINE));
    }

    @Bean
    TimelineQuestions timelineQuestions(CaseHistories histories, ViewsDatabase views) {
        return new TimelineStore(histories, views.live(Views.TIMELINE).jdbc());
    }

    @Bean
    TimelineController timelineController(TimelineQuestions questions, MinimumSequence waiting) {
        return new TimelineController(questions, waiting);
    }
}
