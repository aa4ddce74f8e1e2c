package org.modeldocket.command.axon;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.submission.CommandSender;
import org.modeldocket.wire.MetadataKeys;

/** Sends commands through Axon's gateway. */
public final class AxonCommandSender implements CommandSender {
    private final CommandGateway gateway;

    public AxonCommandSender(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public @Nullable Object send(Object command, Map<String, String> metadata) {
        return gateway.sendAndWait(new GenericCommandMessage<>(
                new GenericMessage<>(metadata.get(MetadataKeys.COMMAND_ID), command, metadata),
                command.getClass().getName()));
    }
}
