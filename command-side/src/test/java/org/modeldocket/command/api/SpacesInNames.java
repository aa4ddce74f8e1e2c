package org.modeldocket.command.api;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** So many spaces, of which nobody is told how many they are. */
final class SpacesInNames extends InputStream {
    private int left;

    SpacesInNames(int count) {
        left = count;
    }

    @Override
    public int read() {
        return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = Math.min(length, left);
        left -= count;
        byte[] spaces = " ".repeat(count).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(spaces, 0, bytes, offset, count);
        return count;
    }
}
