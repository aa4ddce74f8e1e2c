package org.modeldocket.command.aggregate;

import java.util.HashMap;
import java.util.Map;
import org.modeldocket.command.casefile.Refusal;
import org.modeldocket.command.casefile.RefusedException;
import org.modeldocket.command.casefile.StaleSequenceException;
import org.modeldocket.command.organisations.NameTaken;
import org.modeldocket.command.store.FactIdTaken;
import org.modeldocket.command.store.Places;
import org.modeldocket.command.store.StaleSequence;
import org.modeldocket.command.submission.CommandSender;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.wire.MetadataKeys;

/**
 * Runs a command and waits for its outcome. A command that loses a race is run again: the winner may have stored the same fact, and
 * then both have the same outcome; a command that expects a sequence fails at its second run. A command that is refused is run once
 * more if another node has stored facts meanwhile. Repeating is safe: a fact is stored once under its id.
 */
public final class Commands {
    private static final int MOST_RUNS = 5;

    private final CommandSender sender;
    private final Places places;

    public Commands(CommandSender sender, Places places) {
        this.sender = sender;
        this.places = places;
    }

    /** @param metadata who sends it and what ties it together, under {@link MetadataKeys} */
    public void run(Object command, Map<String, String> metadata) {
        boolean factIdTaken = false;
        Map<String, String> circumstances = metadata;
        for (int run = 1; ; run++) {
            try {
                sender.send(command, circumstances);
                return;
            } catch (StaleSequence e) {
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
            } catch (RefusedException | StaleSequenceException | UnregisteredReleaseException e) {
                // It may have been decided without what another node has stored.
                if (circumstances != metadata || !places.catchUp()) {
                    throw e;
                }
                circumstances = new HashMap<>(metadata);
                circumstances.put(CommandSender.READ_ANEW, "");
            }
        }
    }
}
