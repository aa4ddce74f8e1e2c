package org.modeldocket.command.imports;

import java.nio.charset.StandardCharsets;

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

    /** As text; what is not UTF-8 is replaced. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
