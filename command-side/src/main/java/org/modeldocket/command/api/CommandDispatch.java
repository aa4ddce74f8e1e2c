package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.modeldocket.command.submission.CommandRunner;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.web.CorrelationFilter;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.MetadataKeys;

/** Sends the command of a request, with its sender and its correlation ids. Records refused commands. */
final class CommandDispatch {
    private final CommandRunner commands;
    private final RefusalRecorder refusals;

    CommandDispatch(CommandRunner commands, RefusalRecorder refusals) {
        this.commands = commands;
        this.refusals = refusals;
    }

    void send(Object command, HttpServletRequest request) {
        try {
            commands.run(command, metadata(request));
        } catch (RuntimeException e) {
            refusals.keep(command, e, request);
            throw e;
        }
    }

    private static Map<String, String> metadata(HttpServletRequest request) {
        Actor actor = AuthenticatedActor.of(request);
        String commandId = UUID.randomUUID().toString();
        return Map.of(
                MetadataKeys.ACTOR_SUBJECT, actor.subject(),
                MetadataKeys.ACTOR_NAME, actor.name(),
                MetadataKeys.COMMAND_ID, commandId,
                MetadataKeys.CORRELATION_ID, CorrelationFilter.idOf(request),
                MetadataKeys.CAUSATION_ID, commandId);
    }
}
