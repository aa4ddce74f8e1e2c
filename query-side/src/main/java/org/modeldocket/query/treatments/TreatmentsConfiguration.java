package org.modeldocket.query.treatments;

import org.modeldocket.query.projecting.Processors;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.Views;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the treatments. */
@Configuration(proxyBeanMethods = false)
public class TreatmentsConfiguration {
    @Bean
    Projector treatmentsProjection(ViewsDatabase views) {
        return new TreatmentsProjection(views.jdbc());
    }

    @Bean
    TreatmentQuestions treatmentQuestions(ViewsDatabase views, Processors processors) {
        TransactionTemplate snapshot = new TransactionTemplate(views.transactions());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return new TreatmentStore(views.jdbc(), snapshot, () -> processors.asOf(Views.TREATMENTS));
    }

    @Bean
    TreatmentController treatmentController(TreatmentQuestions questions) {
        return new TreatmentController(questions);
    }
}
