package org.modeldocket.query.ui.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;

class MomentTest {
    private static Moment moment(RequestedMoment asked, long position) {
        return new Moment(asked, position, LocalDate.EPOCH, "as recorded");
    }

    @Test
    void nowIsPinnedAtThePositionThatThePageShows() {
        assertThat(moment(RequestedMoment.NOW, 12).pinned())
                .isEqualTo(new BitemporalPoint(null, new KnownAt.Position(12)));
        assertThat(moment(RequestedMoment.NOW, 0).pinned()).isEqualTo(BitemporalPoint.NOW);
        RequestedMoment then = RequestedMoment.read("2026-06", "position:5");
        assertThat(moment(then, 5).pinned()).isEqualTo(then.clocks());
    }
}
