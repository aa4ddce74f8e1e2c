package org.modeldocket.query.matrix.column;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.UUID;

/** Lists of fact ids, 16 bytes each, one after another. What is there never changes. */
public final class FactBytes {
    /** How far one id is from the next. */
    public static final int ID_BYTES = 16;

    private byte[] bytes = new byte[0];
    private int end;

    /** Ids made into text when they are read. */
    private static final class Ids extends AbstractList<String> implements RandomAccess {
        private final byte[] bytes;
        private final int[] places;

        Ids(byte[] bytes, int[] places) {
            this.bytes = bytes;
            this.places = places;
        }

        @Override
        public String get(int index) {
            return id(bytes, places[index]).toString();
        }

        @Override
        public int size() {
            return places.length;
        }
    }

    /** Adds a list behind the others. @return where it begins */
    public int add(ByteBuffer ids) {
        int length = ids.remaining();
        if (end + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, end + Math.max(length, end / 8));
        }
        int first = end;
        ids.duplicate().get(bytes, first, length);
        end += length;
        return first;
    }

    /** Whether the same ids are at a place. */
    public boolean isAt(int first, ByteBuffer ids) {
        return ByteBuffer.wrap(bytes, first, ids.remaining()).equals(ids);
    }

    public UUID id(int place) {
        return id(bytes, place);
    }

    private static UUID id(byte[] bytes, int place) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        return new UUID(all.getLong(place), all.getLong(place + Long.BYTES));
    }

    /** Whether two places have the same id. */
    public boolean areSame(int one, int other) {
        return one == other || Arrays.equals(bytes, one, one + ID_BYTES, bytes, other, other + ID_BYTES);
    }

    /** The ids at some places; they stay readable when more is added. */
    public List<String> ids(int[] places) {
        return new Ids(bytes, places);
    }

    public static int count(int first, int end) {
        return (end - first) / ID_BYTES;
    }

    /** Gives away what is left of the room for more. */
    public void trim() {
        bytes = Arrays.copyOf(bytes, end);
    }
}
