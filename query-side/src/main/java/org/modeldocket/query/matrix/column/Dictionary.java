package org.modeldocket.query.matrix.column;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** Texts that many rows share, each held once under a number from 0. Only one thread may add at a time. */
public final class Dictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] values = new String[64];

    private static final class Values extends AbstractList<String> implements RandomAccess {
        private final String[] values;
        private final int[] numbers;

        Values(String[] values, int[] numbers) {
            this.values = values;
            this.numbers = numbers;
        }

        @Override
        public String get(int index) {
            return values[numbers[index]];
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }

    /** The number of a value, which is added where it is new. */
    public int number(String value) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(value, next);
        if (known != null) {
            return known;
        }
        if (next == values.length) {
            values = Arrays.copyOf(values, 2 * next);
        }
        values[next] = value;
        return next;
    }

    public String value(int number) {
        return values[number];
    }

    /** The values of some numbers; they stay readable when more is added. */
    public List<String> values(int[] numbers) {
        return new Values(values, numbers);
    }
}
