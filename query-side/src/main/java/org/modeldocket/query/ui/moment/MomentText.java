package org.modeldocket.query.ui.moment;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.stereotype.Component;

/** Says which point in time a page shows. */
@Component
public final class MomentText {
    private final Messages words;
    private final DateText dates;

    MomentText(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    public String says(RequestedMoment asked, AsOf asOf) {
        ValidAt day = asked.clocks().validAt();
        String said = day == null
                ? record(asked, "moment.known")
                : words.say("moment.world", dates.named(day.edtf()), record(asked, "moment.known.inside"));
        if (asOf.recordedAt() == null) {
            return words.say(asked.knownAt() == null ? "moment.empty" : "moment.before", said);
        }
        boolean namesEntry = asked.clocks().knownAt() instanceof KnownAt.Position;
        String reached = namesEntry ? "moment.reached.position" : "moment.reached";
        return words.say(
                asOf.beyondRecord() == null ? reached : "moment.beyond",
                said,
                asOf.position(),
                dates.moment(asOf.recordedAt()));
    }

    private String record(RequestedMoment asked, String key) {
        @Nullable KnownAt known = asked.clocks().knownAt();
        return switch (known) {
            case null -> words.say(key + ".now");
            case KnownAt.Day(var day) -> words.say(key + ".day", dates.day(day));
            case KnownAt.Time(var instant) -> words.say(key + ".time", dates.moment(instant));
            case KnownAt.Position(var position) -> words.say(key + ".position", position);
        };
    }
}
