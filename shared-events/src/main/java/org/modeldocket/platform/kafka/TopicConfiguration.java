package org.modeldocket.platform.kafka;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code modeldocket.kafka.*}. */
@Configuration(proxyBeanMethods = false)
public class TopicConfiguration {
    private static final Bindable<Map<String, String>> CLIENT = Bindable.mapOf(String.class, String.class);

    @Bean
    TopicSettings topicSettings(Environment environment) {
        return new TopicSettings(
                environment.getProperty("modeldocket.kafka.bootstrap-servers", "localhost:9092"),
                environment.getProperty("modeldocket.kafka.topic", TopicSettings.TOPIC),
                environment.getProperty("modeldocket.kafka.replication", Integer.class, 1),
                Binder.get(environment).bind("modeldocket.kafka.client", CLIENT).orElse(Map.of()));
    }
}
