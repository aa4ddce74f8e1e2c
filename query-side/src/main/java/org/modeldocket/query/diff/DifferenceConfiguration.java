package org.modeldocket.query.diff;

import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the differences. */
@Configuration(proxyBeanMethods = false)
public class DifferenceConfiguration {
    @Bean
    CaseComparison caseComparison(ViewsDatabase views, CaseHistories cases) {
        return new CaseComparison(views.live(), cases);
    }

    @Bean
    DifferenceController differenceController(
            ViewsDatabase views, CaseComparison cases, DossierQuestions dossiers, TreatmentQuestions treatments) {
        return new DifferenceController(
                new RecordDifference(views.live(), dossiers, treatments, RecordDifference.FEW), cases);
    }
}
