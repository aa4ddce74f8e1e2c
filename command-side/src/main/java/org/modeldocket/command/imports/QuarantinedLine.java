package org.modeldocket.command.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Fault;

/**
 * A line that was not recorded, as it is answered.
 *
 * @param line its number in the file, from 1
 * @param pointer where the first fault is, as a JSON Pointer (RFC 6901); null where it is the line as a whole
 * @param reason what is wrong, in plain words
 * @param rule that it breaks; null where it is no registration and no fact
 * @param faults all of them, where there are several
 * @param text what it says; of a line that is too long, its beginning
 * @param bytes the same as it was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
public record QuarantinedLine(
        long line,
        @Nullable String pointer,
        String reason,
        @Nullable String rule,
        @Nullable String brokenRule,
        @Nullable String conflictingFact,
        @Nullable List<Fault> faults,
        String text,
        @JsonIgnore byte[] bytes) {
    /** How much of a line that is too long is shown, in bytes. */
    private static final int SHOWN = 1_000;

    static void read(ImportFiles files, Predicate<QuarantinedLine> each) throws IOException {
        Path body = files.body();
        try (FileChannel channel = FileChannel.open(body, StandardOpenOption.READ)) {
            files.quarantined(bad -> each.test(of(channel, bad)));
        }
    }

    private static QuarantinedLine of(FileChannel channel, BadLine bad) {
        int most = bad.length() > ImportRun.LONGEST_LINE ? SHOWN : ImportRun.LONGEST_LINE;
        SourceLine line = LineReader.again(channel, bad, most);
        return new QuarantinedLine(
                bad.line(),
                bad.pointer(),
                bad.reason(),
                bad.rule(),
                bad.brokenRule(),
                bad.conflictingFact(),
                bad.faults(),
                line.text(),
                line.bytes());
    }
}
