package org.modeldocket.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Fault;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.refusals.RefusedCommand;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * A line that was not recorded, and why.
 *
 * @param line its number in the file, from 1
 * @param offset in bytes, where it begins in the file of lines
 * @param length in bytes, without its end
 * @param pointer where the first fault is, as a JSON Pointer (RFC 6901); null where it is the line as a whole
 * @param reason what is wrong, in plain words
 * @param rule that it breaks; null where it is no registration and no fact
 * @param brokenRule as in a problem
 * @param conflictingFact as in a problem
 * @param faults all of them, where there are several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BadLine(
        long line,
        long offset,
        long length,
        @Nullable String pointer,
        String reason,
        @Nullable String rule,
        @Nullable String brokenRule,
        @Nullable String conflictingFact,
        @Nullable List<Fault> faults) {
    static BadLine of(SourceLine line, String reason) {
        return new BadLine(line.number(), line.offset(), line.length(), null, reason, null, null, null, null);
    }

    static BadLine of(SourceLine line, List<Fault> faults) {
        Fault first = faults.getFirst();
        return new BadLine(
                line.number(),
                line.offset(),
                line.length(),
                first.pointer(),
                first.message(),
                null,
                null,
                null,
                faults.size() > 1 ? faults : null);
    }

    static BadLine refused(SourceLine line, Refusal refusal) {
        Rule broken = refusal.brokenRule();
        FactId conflicting = refusal.conflictingFact();
        return new BadLine(
                line.number(),
                line.offset(),
                line.length(),
                null,
                refusal.reason(),
                refusal.rule().sentence(),
                broken == null ? null : broken.sentence(),
                conflicting == null ? null : conflicting.toString(),
                null);
    }

    static BadLine unregistered(SourceLine line, ReleaseId stream) {
        return new BadLine(
                line.number(),
                line.offset(),
                line.length(),
                null,
                stream.named() + " is not registered",
                RefusedCommand.RELEASE_IS_REGISTERED,
                null,
                null,
                null);
    }
}
