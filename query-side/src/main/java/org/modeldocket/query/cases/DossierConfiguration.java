package org.modeldocket.query.cases;

import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the dossier. */
@Configuration(proxyBeanMethods = false)
public class DossierConfiguration {
    @Bean
    Question casesQuestion() {
        return new Question("cases", CaseWriter::new);
    }

    @Bean
    DossierQuestions dossierQuestions(ViewsDatabase views, CaseHistories histories) {
        return new DossierStore(views.live(), histories);
    }

    @Bean
    CaseController releaseController(DossierQuestions questions, MinimumSequence waiting) {
        return new CaseController(questions, waiting);
    }

    @Bean
    CasePartController casePartController(DossierQuestions questions) {
        return new CasePartController(questions);
    }
}
