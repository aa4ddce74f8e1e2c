package org.modeldocket.command.refusals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.vocabulary.Actor;

/**
 * A command that somebody sent and the record did not take. It holds nothing of what was sent but ids, and what the reason says
 * of it, cut to {@value #MOST_REASON} characters and without control characters.
 *
 * @param number its place in the log, from 1; 0 before it has one
 * @param command {@code RecordFact} and so on; where the token has not the role, the method and address of the request
 * @param type of the fact
 * @param rule the rule that stood against it, or one of the words that {@code docs/api.md} lists beside the rules
 * @param correlationId as it stands in the log lines of the request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefusedCommand(
        long number,
        Instant refusedAt,
        Actor actor,
        String command,
        @Nullable String type,
        @Nullable String releaseId,
        @Nullable String factId,
        String rule,
        @Nullable String brokenRule,
        @Nullable String conflictingFact,
        String reason,
        String correlationId) {
    /** What stands as the rule where the token has another role. */
    public static final String ROLE_ALLOWS_IT = "RoleAllowsIt";

    /** What stands as the rule where the release is not in the record. */
    public static final String RELEASE_IS_REGISTERED = "ReleaseIsRegistered";

    /** What stands as the rule where {@code If-Match} names another sequence. */
    public static final String SEQUENCE_IS_CURRENT = "SequenceIsCurrent";

    static final int MOST_REASON = 500;

    /** All that can stand as the rule. */
    static final List<String> RULES = Stream.concat(
                    Stream.of(Rule.values()).map(Rule::sentence),
                    Stream.of(ROLE_ALLOWS_IT, RELEASE_IS_REGISTERED, SEQUENCE_IS_CURRENT))
            .toList();

    private static final char REPLACEMENT = '\ufffd';

    public RefusedCommand {
        command = harmless(command);
        reason = harmless(reason);
    }

    RefusedCommand numbered(long place) {
        return new RefusedCommand(
                place,
                refusedAt,
                actor,
                command,
                type,
                releaseId,
                factId,
                rule,
                brokenRule,
                conflictingFact,
                reason,
                correlationId);
    }

    private static String harmless(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .limit(MOST_REASON)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
