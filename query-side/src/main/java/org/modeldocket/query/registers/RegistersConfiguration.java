package org.modeldocket.query.registers;

import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the registers. */
@Configuration(proxyBeanMethods = false)
public class RegistersConfiguration {
    @Bean
    Question registersQuestion() {
        return new Question("registers", RegisterWriter::new);
    }

    @Bean
    RegisterQuestions registerQuestions(ViewsDatabase views, DossierQuestions dossiers, TreatmentQuestions treatments) {
        return new StoredRegisters(views.live(), dossiers, treatments);
    }

    @Bean
    RegisterController registerController(RegisterQuestions questions) {
        return new RegisterController(questions);
    }

    @Bean
    RegisterListController registerListController(RegisterQuestions questions) {
        return new RegisterListController(questions);
    }
}
