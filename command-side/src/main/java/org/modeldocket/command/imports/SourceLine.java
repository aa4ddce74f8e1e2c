package org.modeldocket.command.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line of a file.
 *
 * @param number from 1
 * @param offset in bytes, where it begins in the file
 * @param length in bytes, without its end
 * @param bytes all of it or, of one that is too long, its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
record SourceLine(long number, long offset, long length, byte[] bytes) {
    boolean isTooLong() {
        return length > bytes.length;
    }

    /** Of a line that begins with a number and a tabulator: what follows, under that number. */
    SourceLine numbered() {
        int at = 0;
        long row = 0;
        while (at < bytes.length && bytes[at] != '\t') {
            row = 10 * row + bytes[at++] - '0';
        }
        int begin = Math.min(at + 1, bytes.length);
        return new SourceLine(row, offset + begin, length - begin, Arrays.copyOfRange(bytes, begin, bytes.length));
    }

    /** Whether it says nothing. */
    boolean isBlank() {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    /** As text; what is not UTF-8 is replaced. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
