package org.modeldocket.query.dossier;

import org.modeldocket.query.http.Waiting;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the dossier. */
@Configuration(proxyBeanMethods = false)
public class DossierConfiguration {
    @Bean
    Projector dossierProjection(ViewsDatabase views) {
        return new DossierProjection(views.jdbc());
    }

    @Bean
    DossierQuestions dossierQuestions(ViewsDatabase views) {
        return new DossierStore(views.jdbc());
    }

    @Bean
    ReleaseController releaseController(DossierQuestions questions, Waiting waiting) {
        return new ReleaseController(questions, waiting);
    }
}
