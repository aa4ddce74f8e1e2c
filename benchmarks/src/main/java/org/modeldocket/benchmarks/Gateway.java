package org.modeldocket.benchmarks;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;

/** Commands with the circumstances that the product's API gives them. */
final class Gateway {
    private static final Map<String, String> CIRCUMSTANCES =
            Map.of("actorSubject", "token:bench", "actorName", "Benchmark", "commandId", "c", "correlationId", "r");

    private Gateway() {}

    static void send(Configuration axon, Object command) {
        axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(CIRCUMSTANCES));
    }
}
