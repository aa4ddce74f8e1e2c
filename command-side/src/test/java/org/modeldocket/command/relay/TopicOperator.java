package org.modeldocket.command.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.modeldocket.platform.kafka.TopicSettings;

/** What an operator does to a topic, and sees of it. */
final class TopicOperator {
    private final TopicSettings topic;

    TopicOperator(TopicSettings topic) {
        this.topic = topic;
    }

    void create(NewTopic made) throws Exception {
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.createTopics(List.of(made)).all().get();
        }
    }

    void deleteTopic() throws Exception {
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.deleteTopics(List.of(topic.topic())).all().get();
        }
    }

    void allowMessagesOf(int bytes) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topic());
        AlterConfigOp set =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "" + bytes), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
        }
    }

    int partitions() throws Exception {
        try (Admin admin = Admin.create(topic.clientProperties("looker"))) {
            return admin.describeTopics(List.of(topic.topic()))
                    .allTopicNames()
                    .get()
                    .get(topic.topic())
                    .partitions()
                    .size();
        }
    }

    void addPartitions(int total) throws Exception {
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.createPartitions(Map.of(topic.topic(), NewPartitions.increaseTo(total)))
                    .all()
                    .get();
        }
    }

    Map<String, String> settings() throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topic());
        try (Admin admin = Admin.create(topic.clientProperties("looker"))) {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            Map<String, String> settings = new HashMap<>();
            config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
            return settings;
        }
    }
}
