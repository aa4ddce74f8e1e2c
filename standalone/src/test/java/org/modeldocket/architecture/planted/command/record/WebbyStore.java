package org.modeldocket.architecture.planted.command.record;

import org.axonframework.messaging.GenericMessage;
import org.modeldocket.architecture.planted.command.decision.ImpureDecision;
import org.springframework.web.client.RestClient;

/** Breaks rules on purpose: knows the web and Axon, and forms a cycle with the decisions. */
public class WebbyStore {
    Object client() {
        return RestClient.create();
    }

    Object message() {
        return GenericMessage.asMessage(new ImpureDecision());
    }
}
