package org.modeldocket.command.aggregate;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modeldocket.command.casefile.Refusal;
import org.modeldocket.command.casefile.RefusedException;
import org.modeldocket.command.casefile.StaleSequenceException;
import org.modeldocket.command.organisations.NameTaken;
import org.modeldocket.command.store.FactIdTaken;
import org.modeldocket.command.store.Places;
import org.modeldocket.wire.MetadataKeys;

/**
 * Runs a command and waits for its outcome. One that loses a race is run again, since its outcome may be another now: the winner
 * may have stored the very same fact, and then the loser's outcome is the winner's. One that says what sequence it expects fails
 * with that at its second run. One that is refused is run once more if another node has stored something meanwhile. Commands are
 * safe to repeat: a fact is stored once under its id.
 */
public final class Commands {
    private static final int MOST_RUNS = 5;

    private final CommandGateway gateway;
    private final Places places;

    public Commands(CommandGateway gateway, Places places) {
        this.gateway = gateway;
        this.places = places;
    }

    /** @param metadata who sends it and what ties it together, under {@link MetadataKeys} */
    public void run(Object command, Map<String, String> metadata) {
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
            } catch (NameTaken e) {
                throw new RefusedException(Refusal.ofName(e));
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
}
