package org.modeldocket.query.timeline;

import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the timeline. */
@Configuration(proxyBeanMethods = false)
public class TimelineConfiguration {
    @Bean
    Question timelineQuestion() {
        return new Question("timeline", TimelineWriter::new);
    }

    @Bean
    CaseHistories caseHistories(ViewsDatabase views) {
        return new CaseHistories(views.live());
    }

    @Bean
    TimelineQuestions timelineQuestions(CaseHistories histories, ViewsDatabase views) {
        return new TimelineStore(histories, views.live().jdbc());
    }

    @Bean
    TimelineController timelineController(TimelineQuestions questions, MinimumSequence waiting) {
        return new TimelineController(questions, waiting);
    }
}
