package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says beside its sentence.
 *
 * @param href where it leads; null where it leads nowhere
 * @param prose whether the text is somebody's own, of several lines perhaps
 * @param former whether a correction replaced or removed it, so that it is struck out
 */
record FactDetail(String label, String text, @Nullable String href, boolean prose, boolean former) {
    FactDetail(String label, String text, @Nullable String href, boolean prose) {
        this(label, text, href, prose, false);
    }

    FactDetail unlinked() {
        return new FactDetail(label, text, null, prose, former);
    }

    private FactDetail struckOut() {
        return new FactDetail(label, text, null, prose, true);
    }

    /** The details of a corrected fact, each that it lost struck out above the one of the same label, or at the end. */
    static List<FactDetail> corrected(List<FactDetail> before, List<FactDetail> now) {
        List<FactDetail> all = new ArrayList<>(now);
        for (FactDetail lost : before) {
            if (!now.contains(lost)) {
                int place = IntStream.range(0, all.size())
                        .filter(i -> all.get(i).label.equals(lost.label) && !all.get(i).former)
                        .findFirst()
                        .orElse(all.size());
                all.add(place, lost.struckOut());
            }
        }
        return all;
    }
}
