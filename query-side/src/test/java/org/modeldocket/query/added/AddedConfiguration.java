package org.modeldocket.query.added;

import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the added question, for the one test that asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("test.added")
public class AddedConfiguration {
    @Bean
    Question addedQuestion() {
        return new Question("added", FactTypeWriter::new);
    }

    @Bean
    FactTypes factTypes(ViewsDatabase views) {
        return new FactTypes(views.live());
    }

    @Bean
    FactTypeController factTypeController(FactTypes types) {
        return new FactTypeController(types);
    }
}
