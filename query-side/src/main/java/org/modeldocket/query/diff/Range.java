package org.modeldocket.query.diff;

import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.PageRequest;

/**
 * Two moments of the record, as they were asked for.
 *
 * @param to null for the present
 * @param validAt null for all that the record knows of, whenever it happened
 */
public record Range(
        KnownAt from, @Nullable KnownAt to, @Nullable ValidAt validAt) {
    public static final String FROM = "from";
    public static final String TO = "to";

    /** @throws org.modeldocket.platform.problem.ProblemException with every fault of the request, when there is one */
    static Range read(ReadParameters parameters, @Nullable String from, @Nullable String to, @Nullable String validAt) {
        KnownAt since = parameters.need(FROM, from, KnownAt::parse);
        KnownAt until = parameters.read(TO, to, KnownAt::parse);
        ValidAt day = parameters.read(ReadParameters.VALID_AT, validAt, ValidAt::parse);
        parameters.check();
        if (since == null) {
            throw new IllegalStateException("a missing parameter was not refused");
        }
        return new Range(since, until, day);
    }

    /**
     * Behind which position a part of what changed begins.
     *
     * @param whose changes they are: the id of a case, or the record
     */
    Cursor<Long> part(String whose, AsOf first, AsOf second, PageRequest window) {
        String day = validAt == null ? "" : validAt.edtf().toString();
        String list = "changes of " + whose + " " + first.position() + " " + second.position() + " " + day;
        return Cursor.read(list, window.cursor(), Long::valueOf);
    }

    BitemporalPoint first() {
        return new BitemporalPoint(validAt, from);
    }

    BitemporalPoint second() {
        return new BitemporalPoint(validAt, to);
    }

    /** The same day at a moment that is found, which another view may ask for. */
    BitemporalPoint at(AsOf found) {
        return new BitemporalPoint(validAt, new KnownAt.Position(found.position()));
    }

    /** @throws org.modeldocket.platform.problem.ProblemException when the first moment is the later one */
    void check(AsOf first, AsOf second) {
        if (first.position() > second.position()) {
            throw Parameters.refusal(
                    FROM, "is position " + first.position() + ", which is after \"to\", position " + second.position());
        }
    }
}
