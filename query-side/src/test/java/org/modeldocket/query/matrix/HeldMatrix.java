package org.modeldocket.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;

/** The table of periods of running views beside their rows. */
final class HeldMatrix {
    private final LiveTables live;
    private final PeriodTables tables;

    HeldMatrix(RunningViews views) {
        live = views.the(ViewsDatabase.class).live();
        tables = new PeriodTables(live);
    }

    HeldMatrix loaded() {
        tables.loaded().join();
        return this;
    }

    /** Whether the table answers at this moment. */
    boolean answers(BitemporalPoint clocks) {
        return live.at(clocks, at -> tables.at(at) != null);
    }

    /** Fails unless the table answers, and as the rows do. */
    void compare(BitemporalPoint clocks) {
        assertThat(answers(clocks)).as("the table answers").isTrue();
        assertThat(new TreatmentStore(live, tables::at).matrix(clocks))
                .isEqualTo(new TreatmentStore(live, at -> null).matrix(clocks));
    }
}
