package org.modeldocket.command.submission;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.StaleSequenceException;
import org.modeldocket.command.directives.DirectiveConflict;
import org.modeldocket.command.organisations.NameConflict;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.record.commit.AppendConflict;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.command.succession.SuccessionConflict;
import org.modeldocket.wire.MetadataKeys;

/**
 * Runs a command and waits for its outcome. A command that loses a race is run again: the winner may have stored the same fact, and
 * then both have the same outcome; a command that expects a sequence fails at its second run. A command that is refused is run once
 * more if another node has stored facts meanwhile. Repeating is safe: a fact is stored once under its id.
 */
public final class CommandRunner {
    private static final int MOST_RUNS = 5;

    private final CommandSender sender;
    private final FactLookup lookup;

    public CommandRunner(CommandSender sender, FactLookup lookup) {
        this.sender = sender;
        this.lookup = lookup;
    }

    /**
     * @param metadata who sends it and what ties it together, under {@link MetadataKeys}
     * @return what the command answers, if it does
     */
    public @Nullable Object run(Object command, Map<String, String> metadata) {
        boolean factIdTaken = false;
        Map<String, String> circumstances = metadata;
        for (int run = 1; ; run++) {
            try {
                return sender.send(command, circumstances);
            } catch (AppendConflict e) {
                if (run == MOST_RUNS) {
                    throw e;
                }
            } catch (NameConflict e) {
                throw new RefusedException(Refusal.ofName(e));
            } catch (DirectiveConflict e) {
                throw new RefusedException(Refusal.ofDirective(e));
            } catch (SuccessionConflict e) {
                throw new RefusedException(Refusal.ofSuccession(e));
            } catch (DuplicateFactId e) {
                if (factIdTaken) {
                    throw e;
                }
                factIdTaken = true;
            } catch (RefusedException | StaleSequenceException | UnregisteredReleaseException e) {
                // It may have been decided without what another node has stored.
                if (circumstances != metadata || !lookup.catchUp()) {
                    throw e;
                }
                circumstances = new HashMap<>(metadata);
                circumstances.put(CommandSender.READ_ANEW, "");
            }
        }
    }
}
