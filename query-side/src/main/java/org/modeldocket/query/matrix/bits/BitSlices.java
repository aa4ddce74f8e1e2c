package org.modeldocket.query.matrix.bits;

/** A number of each row, cut into bits, so that 64 rows are compared or added up at once. What says a word is about 64 rows, a bit each. */
public final class BitSlices {
    private final int bits;
    /** Of each 64 rows the bits of their numbers, the highest first. */
    private final long[] slices;

    /** @param most the greatest number that a row has or is compared with */
    public BitSlices(int rows, int most) {
        bits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        slices = new long[words(rows) * bits];
    }

    /** So many times 64 rows there are. */
    public static int words(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    /** Sets the number of a row, which had none. */
    public void set(int row, int number) {
        int first = row / Long.SIZE * bits;
        for (int i = 0; i < bits; i++) {
            slices[first + i] |= (long) (number >>> (bits - 1 - i) & 1) << row;
        }
    }

    /** The rows of a word with a number less than one. */
    public long below(int word, int number) {
        long below = 0;
        long equal = -1;
        int first = word * bits;
        for (int i = 0; i < bits && equal != 0; i++) {
            long slice = slices[first + i];
            long wanted = -(long) (number >>> (bits - 1 - i) & 1);
            below |= equal & ~slice & wanted;
            equal &= ~(slice ^ wanted);
        }
        return below;
    }

    /** The sum of the numbers of some rows of a word. */
    public int sum(int word, long rows) {
        int sum = 0;
        int first = word * bits;
        for (int i = 0; i < bits; i++) {
            sum = 2 * sum + Long.bitCount(slices[first + i] & rows);
        }
        return sum;
    }
}
