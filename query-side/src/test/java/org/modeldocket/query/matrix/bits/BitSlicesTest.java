package org.modeldocket.query.matrix.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitSlicesTest {
    private static final int ROWS = 200;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 1_000, Integer.MAX_VALUE})
    void comparesAndAddsUpAsOneByOne(int most) {
        Random random = new Random(most);
        int[] numbers = IntStream.range(0, ROWS)
                .map(row -> random.nextInt((int) Math.min(most + 1L, Integer.MAX_VALUE)))
                .toArray();
        numbers[ROWS - 1] = most;
        BitSlices slices = new BitSlices(ROWS, most);
        for (int row = 0; row < ROWS; row++) {
            slices.set(row, numbers[row]);
        }
        for (int number : new int[] {0, numbers[0], numbers[100], most / 2, most}) {
            for (int row = 0; row < ROWS; row++) {
                boolean isBelow = (slices.below(row / 64, number) >>> row & 1) != 0;
                assertThat(isBelow).as("%d below %d", numbers[row], number).isEqualTo(numbers[row] < number);
            }
        }
        long rows = random.nextLong();
        int sum = IntStream.range(0, 64)
                .filter(row -> (rows >>> row & 1) != 0)
                .map(row -> numbers[64 + row])
                .sum();
        assertThat(slices.sum(1, rows)).isEqualTo(sum);
    }

    @Test
    void noRowsHaveNoWords() {
        assertThat(BitSlices.words(0)).isZero();
        assertThat(BitSlices.words(64)).isOne();
        assertThat(BitSlices.words(65)).isEqualTo(2);
    }
}
