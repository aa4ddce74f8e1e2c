package org.modeldocket.command.submission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a command to the case that it is about and waits for the outcome. */
public interface CommandSender {
    /** Metadata of a command that must be decided on the stored facts, not on a cached case. */
    String READ_ANEW = "readAnew";

    /**
     * Returns when the command's facts are durable. An outcome other than success is an exception: a refusal, a conflict, or a
     * record that is unavailable.
     *
     * @param metadata who sends the command and what ties it together, under {@link org.modeldocket.wire.MetadataKeys}
     * @return what the command answers, if it does
     * @throws UnregisteredReleaseException when the command is about a case that does not exist
     */
    @Nullable
    Object send(Object command, Map<String, String> metadata);
}
