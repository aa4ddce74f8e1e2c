package org.modeldocket.query.treatments;

import org.modeldocket.query.names.ViewWithNames;
import org.modeldocket.query.projecting.ViewDefinition;
import org.modeldocket.query.projecting.Views;
import org.modeldocket.query.projecting.ViewsDatabase;
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
