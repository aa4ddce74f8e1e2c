package org.modeldocket.query.matrix;

import org.modeldocket.query.matrix.cell.PeriodTables;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.timeline.CaseHistories;
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

    /** @param projection makes the views fit the record before anything is read of them */
    @Bean
    PeriodTables periodTables(ViewsDatabase views, Projection projection) {
        return new PeriodTables(views.live()).started();
    }

    @Bean
    TreatmentQuestions treatmentQuestions(ViewsDatabase views, PeriodTables periods, CaseHistories cases) {
        return new TreatmentStore(views.live(), periods, cases::accounts);
    }
}
