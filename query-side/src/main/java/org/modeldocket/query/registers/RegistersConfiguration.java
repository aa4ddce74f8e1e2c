package org.modeldocket.query.registers;

import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.names.ViewWithNames;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.projection.ViewsDatabase;
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
