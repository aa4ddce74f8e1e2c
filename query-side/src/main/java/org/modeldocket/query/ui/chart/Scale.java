package org.modeldocket.query.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** An axis: from where to where it goes, and how far its marks are apart. */
record Scale(double first, double last, double step) {
    private static final int PERCENT = 100;

    /** An axis of whole numbers that has all from the least to the most, with about so many marks. */
    static Scale of(double least, double most, int marks) {
        double step = 1;
        double wanted = Math.max(1, (most - least) / marks);
        double ten = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double part : new double[] {1, 2, 5, 10}) {
            step = Math.max(1, part * ten);
            if (step >= wanted) {
                break;
            }
        }
        double first = Math.floor(least / step) * step;
        double last = Math.ceil(most / step) * step;
        return new Scale(first, last > first ? last : first + step, step);
    }

    /** Where a value is, in per cent; what lies outside is at the end. */
    double percent(double value) {
        return Math.clamp((value - first) / (last - first) * PERCENT, 0, PERCENT);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        long count = Math.round((last - first) / step);
        for (long mark = 0; mark <= count; mark++) {
            marks.add(first + mark * step);
        }
        return marks;
    }
}
