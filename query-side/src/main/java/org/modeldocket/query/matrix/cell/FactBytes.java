package org.modeldocket.query.matrix.cell;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Lists of fact ids, 16 bytes each, one after another. */
final class FactBytes {
    private static final int ID_BYTES = 16;

    private byte[] bytes = new byte[0];
    private int end;

    /** Adds a list behind the others. @return where it begins */
    int add(ByteBuffer ids) {
        int length = ids.remaining();
        if (end + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, end + Math.max(length, end / 8));
        }
        int first = end;
        ids.duplicate().get(bytes, first, length);
        end += length;
        return first;
    }

    ByteBuffer list(int first, int end) {
        return ByteBuffer.wrap(bytes, first, end - first);
    }

    static int count(int first, int end) {
        return (end - first) / ID_BYTES;
    }

    /** Gives away what is left of the room for more. */
    void trim() {
        bytes = Arrays.copyOf(bytes, end);
    }
}
