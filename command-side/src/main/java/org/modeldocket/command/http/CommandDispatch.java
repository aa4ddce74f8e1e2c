package org.modeldocket.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modeldocket.command.aggregate.CommandBusConfiguration;
import org.modeldocket.command.casefile.RefusedException;
import org.modeldocket.command.casefile.StaleSequenceException;
import org.modeldocket.command.store.FactIdTaken;
import org.modeldocket.command.store.Places;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.web.CorrelationFilter;
import org.modeldocket.wire.MetadataKeys;

/**
 * Sends a request's command, with who sent it and what ties it together, and waits for the outcome. One that is refused is kept in
 * the log of refusals.
 *
 * <p>A command that loses a race is run again, since its outcome may be another now: the winner may have stored the very same
 * fact, and then the loser's answer is the winner's. One that says what sequence it expects fails with that at its second
 * run. Commands are safe to repeat: a fact is stored once under its id.
 */
final class CommandDispatch {
    private static final int MOST_RUNS = 5;

    private final CommandGateway gateway;
    private final Places places;
    private final RefusedRequests refused;

    CommandDispatch(CommandGateway gateway, Places places, RefusedRequests refused) {
        this.gateway = gateway;
        this.places = places;
        this.refused = refused;
    }

    void send(Object command, HttpServletRequest request) {
        try {
            run(command, metadata(request));
        } catch (RuntimeException e) {
            refused.keep(command, e, request);
            throw e;
        }
    }

    private void run(Object command, Map<String, String> metadata) {
        boolean factIdTaken = false;
        Map<String, String> circumstances = metadata;
        for (int run = 1; ; run++) {
            try {
                gateway.sendAndWait(message(command, circumstances));
                return;
            } catch (ConcurrencyException e) {
                if (run == MOST_RUNS) {
                    throw e;
                }
            } catch (FactIdTaken e) {
                if (factIdTaken) {
                    throw e;
                }
                factIdTaken = true;
            } catch (RefusedException | StaleSequenceException | AggregateNotFoundException e) {
                // It may have been decided without what another node has stored.
                if (circumstances != metadata || !places.catchUp()) {
                    throw e;
                }
                circumstances = new HashMap<>(metadata);
                circumstances.put(CommandBusConfiguration.READ_ANEW, "");
            }
        }
    }

    private static GenericCommandMessage<Object> message(Object command, Map<String, String> metadata) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(metadata.get(MetadataKeys.COMMAND_ID), command, metadata),
                command.getClass().getName());
    }

    private static Map<String, String> metadata(HttpServletRequest request) {
        Actor actor = Sender.of(request);
        String commandId = UUID.randomUUID().toString();
        return Map.of(
                MetadataKeys.ACTOR_SUBJECT, actor.subject(),
                MetadataKeys.ACTOR_NAME, actor.name(),
                MetadataKeys.COMMAND_ID, commandId,
                MetadataKeys.CORRELATION_ID, CorrelationFilter.idOf(request),
                MetadataKeys.CAUSATION_ID, commandId);
    }
}
