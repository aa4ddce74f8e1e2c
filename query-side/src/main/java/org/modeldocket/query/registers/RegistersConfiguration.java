package org.modeldocket.query.registers;

import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the registers. */
@Configuration(proxyBeanMethods = false)
public class RegistersConfiguration {
    @Bean
    Projector registersProjection(ViewsDatabase views) {
        return new RegistersProjection(views.jdbc());
    }

    @Bean
    RegisterQuestions registerQuestions(ViewsDatabase views, DossierQuestions dossiers, TreatmentQuestions treatments) {
        return new StoredRegisters(new RegisterStore(views.jdbc()), dossiers, treatments);
    }

    @Bean
    RegisterController registerController(RegisterQuestions questions) {
        return new RegisterController(questions);
    }
}
