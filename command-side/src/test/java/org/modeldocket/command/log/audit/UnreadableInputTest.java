package org.modeldocket.command.log.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an auditor's command says of a file that is not there or not what it should be: a sentence, and 2. */
class UnreadableInputTest {
    private static final String KEY =
            "model-docket.local/2b5bab2c-2dec-4788-916e-b5912a045321+48b2dc95+AYBLSd97Xb/yD04yFMEMajCmbeaix9eS2ncss+/yeszn";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "bundle MISSING, MISSING cannot be read: there is no such file",
        "bundle DIR, DIR cannot be read: is a directory",
        "bundle BAD, 'BAD is not JSON: reading stopped in line 2, column '",
        "entries BAD --checkpoint MISSING, MISSING cannot be read: there is no such file",
        "entries BAD --checkpoint BAD, BAD is not a checkpoint: ",
        "consistency MISSING MISSING, MISSING cannot be read: there is no such file",
        "record MISSING, MISSING holds no record",
        "record DIR, DIR holds no record",
        "record DIR --log MISSING, MISSING is not a directory"
    })
    void isNamedInOneSentence(String line, String says) throws IOException {
        Path bad = Files.writeString(directory.resolve("bad.json"), "{\n");
        StringWriter err = new StringWriter();
        String[] words = named(line, bad).split(" ");
        String[] arguments = new String[words.length + 2];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--key";
        arguments[words.length + 1] = KEY;
        int code = VerifyCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
        assertThat(err.toString()).startsWith(named(says, bad)).hasLineCount(1).doesNotContain("Exception", "Source");
        assertThat(code).isEqualTo(2);
    }

    private String named(String text, Path bad) {
        return text.replace("MISSING", directory.resolve("missing").toString())
                .replace("DIR", directory.toString())
                .replace("BAD", bad.toString());
    }
}
