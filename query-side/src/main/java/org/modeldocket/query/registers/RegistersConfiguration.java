package org.modeldocket.query.registers;

import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.names.ViewWithNames;
import org.modeldocket.query.projecting.ViewDefinition;
import org.modeldocket.query.projecting.Views;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the registers. */
@Configuration(proxyBeanMethods = false)
public class RegistersConfiguration {
    @Bean
    ViewDefinition registersView() {
        return ViewWithNames.of(Views.REGISTERS, RegistersProjection::new);
    }

    @Bean
    RegisterQuestions registerQuestions(ViewsDatabase views, DossierQuestions dossiers, TreatmentQuestions treatments) {
        return new StoredRegisters(views.live(Views.REGISTERS), dossiers, treatments);
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
