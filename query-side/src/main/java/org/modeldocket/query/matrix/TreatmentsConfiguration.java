package org.modeldocket.query.matrix;

import org.modeldocket.query.names.ViewWithNames;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.projection.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the treatments. */
@Configuration(proxyBeanMethods = false)
public class TreatmentsConfiguration {
    @Bean
    ViewDefinition treatmentsView() {
        return ViewWithNames.of(Views.TREATMENTS, TreatmentsProjection::new);
    }

    @Bean
    TreatmentQuestions treatmentQuestions(ViewsDatabase views) {
        return new TreatmentStore(views.live(Views.TREATMENTS));
    }

    @Bean
    TreatmentController treatmentController(TreatmentQuestions questions) {
        return new TreatmentController(questions);
    }
}
