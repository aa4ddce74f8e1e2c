package org.modeldocket.query.ui.moment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;

/**
 * The point in time that a page shows, on both clocks.
 *
 * @param asked as the address of the page names it
 * @param position of the last fact that counts; 0 where none does
 * @param day up to which things last, as far as this moment knows: the day asked about or that of the last fact, the earlier
 * @param says all of it in words
 */
public record Moment(RequestedMoment asked, long position, LocalDate day, String says) {
    public static Moment of(RequestedMoment address, AsOf asOf, MomentText words) {
        LocalDate recorded =
                asOf.recordedAt() == null ? LocalDate.EPOCH : LocalDate.ofInstant(asOf.recordedAt(), ZoneOffset.UTC);
        LocalDate asked = address.clocks().day();
        return new Moment(
                address, asOf.position(), asked.isBefore(recorded) ? asked : recorded, words.says(address, asOf));
    }

    public Moment saying(String words) {
        return new Moment(asked, position, day, words);
    }

    public BitemporalPoint clocks() {
        return asked.clocks();
    }

    /** The same moment at its position, for a page that reads several times while facts arrive. */
    public BitemporalPoint pinned() {
        return position == 0 || clocks().knownAt() != null
                ? clocks()
                : new BitemporalPoint(clocks().validAt(), new KnownAt.Position(position));
    }

    /** The same point of the record without a day: names do not depend on the day asked about. */
    public BitemporalPoint ofTheRecord() {
        return new BitemporalPoint(null, clocks().knownAt());
    }

    /** The query for the same day of the world, as the record stood once it held that fact. */
    public String after(long position) {
        return new RequestedMoment(asked.validAt(), KnownAt.PREFIX + position, BitemporalPoint.NOW).query();
    }

    /** The address of a page at the same point of the record without a day, so that it has later facts too. */
    public String onRecord(String path) {
        return new RequestedMoment(null, asked.knownAt(), BitemporalPoint.NOW).address(path);
    }

    public boolean now() {
        return clocks().isNow();
    }
}
