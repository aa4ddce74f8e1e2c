package org.modeldocket.query.names;

import org.modeldocket.query.question.Question;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names of organisations, which all answers use. */
@Configuration(proxyBeanMethods = false)
public class NamesConfiguration {
    @Bean
    Question namesQuestion() {
        return new Question("names", NameWriter::new);
    }
}
