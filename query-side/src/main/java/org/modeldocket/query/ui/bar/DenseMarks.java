package org.modeldocket.query.ui.bar;

import static org.modeldocket.query.ui.bar.RangeBar.Shape.ARROW;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.POINT;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.RING;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.SOLID;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.STRIPED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.modeldocket.query.ui.bar.RangeBar.Mark;
import org.modeldocket.query.ui.bar.RangeBar.Shape;

/**
 * Draws many periods on a bar that is too small to tell them apart. Stretches of one shape that touch become one; days and
 * arrows stand on whole pixels, and a day is left out within a solid stretch, but not at its ends. So the width of a bar bounds its marks,
 * however many periods it shows, and what is solid or striped stays so.
 */
final class DenseMarks {
    /** Up to as many marks as this, each is drawn by itself. */
    static final int FEW = 24;

    private static final Set<Shape> DAYS = Set.of(POINT, RING);

    private DenseMarks() {}

    static List<Mark> of(List<Mark> marks) {
        List<Mark> distinct = marks.stream().distinct().toList();
        if (distinct.size() <= FEW) {
            return distinct;
        }
        List<Mark> solid = joined(distinct, SOLID);
        List<Mark> dense = new ArrayList<>(joined(distinct, STRIPED));
        dense.addAll(solid);
        distinct.stream()
                .filter(mark -> DAYS.contains(mark.shape()))
                .map(DenseMarks::onPixel)
                .distinct()
                .filter(day -> solid.stream().noneMatch(stretch -> covers(stretch, day)))
                .forEach(dense::add);
        distinct.stream()
                .filter(mark -> mark.shape() == ARROW)
                .map(DenseMarks::onPixel)
                .distinct()
                .forEach(dense::add);
        return dense;
    }

    private static Mark onPixel(Mark mark) {
        return new Mark(mark.shape(), Math.round(mark.x()), mark.width());
    }

    private static boolean covers(Mark stretch, Mark day) {
        return stretch.x() < day.x() && day.x() < stretch.x() + stretch.width();
    }

    private static List<Mark> joined(List<Mark> marks, Shape shape) {
        List<Mark> joined = new ArrayList<>();
        marks.stream()
                .filter(mark -> mark.shape() == shape)
                .sorted(Comparator.comparingDouble(Mark::x))
                .forEach(mark -> join(joined, mark));
        return joined;
    }

    private static void join(List<Mark> joined, Mark mark) {
        Mark last = joined.isEmpty() ? null : joined.getLast();
        if (last == null || mark.x() > last.x() + last.width()) {
            joined.add(mark);
            return;
        }
        double end = Math.max(last.x() + last.width(), mark.x() + mark.width());
        joined.set(joined.size() - 1, new Mark(mark.shape(), last.x(), end - last.x()));
    }
}
