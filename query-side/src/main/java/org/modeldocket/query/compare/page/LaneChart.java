package org.modeldocket.query.compare.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.compare.compared.ComparedRelease;
import org.modeldocket.query.ui.lane.LaneAxis;
import org.modeldocket.query.ui.lane.LaneMark;
import org.modeldocket.vocabulary.Treatment;

/**
 * Compared releases as lanes on one axis.
 *
 * @param zero the line of the submission; null on the calendar
 */
record LaneChart(LaneAxis axis, @Nullable String zero, List<Lane> lanes) {
    /**
     * One release.
     *
     * @param rows empty where it has no place on the axis, or no treatment
     */
    record Lane(ComparedRelease release, List<Row> rows) {}

    /** What it was put through of one kind. */
    record Row(Treatment kind, List<LaneMark> marks) {}
}
