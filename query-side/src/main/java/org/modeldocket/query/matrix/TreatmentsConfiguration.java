package org.modeldocket.query.matrix;

import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the treatments. */
@Configuration(proxyBeanMethods = false)
public class TreatmentsConfiguration {
    @Bean
    Question matrixQuestion() {
        return new Question("matrix", TreatmentWriter::new);
    }

    @Bean
    TreatmentQuestions treatmentQuestions(ViewsDatabase views) {
        return new TreatmentStore(views.live(), new PeriodTables(views.live())::at);
    }

    @Bean
    TreatmentController treatmentController(TreatmentQuestions questions) {
        return new TreatmentController(questions);
    }
}
