package org.modeldocket.query.diff.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.diff.Difference;
import org.modeldocket.query.diff.Range;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.ui.moment.InvalidMomentException;
import org.modeldocket.query.ui.moment.MomentField;
import org.modeldocket.query.ui.moment.MomentForm;
import org.modeldocket.query.ui.moment.RequestedMoment;

/**
 * The two points of the record that a page compares, as its reader wrote them.
 *
 * @param form what asked for them
 */
record RequestedRange(RequestedMoment from, RequestedMoment to, Range range, MomentForm form) {
    /**
     * @param moment what the address says besides: the day of the world, and the second moment where {@code to} is absent
     * @throws InvalidMomentException with every fault, when there is one
     */
    static RequestedRange read(@Nullable String from, @Nullable String to, RequestedMoment moment) {
        MomentForm form = new MomentForm();
        KnownAt since = form.read(Range.FROM, from, KnownAt::parse);
        KnownAt until = form.read(Range.TO, to, KnownAt::parse);
        form.passOn(ReadParameters.VALID_AT, moment.validAt());
        String first = MomentForm.written(from);
        String second = MomentForm.written(to);
        if (first == null) {
            form.wrong(Range.FROM, "missing");
        }
        form.check();
        if (first == null || since == null) {
            throw new IllegalStateException("a missing parameter was not refused");
        }
        RequestedMoment end = second == null || until == null ? moment : moment.knownAt(second, until);
        return new RequestedRange(
                moment.knownAt(first, since),
                end,
                new Range(since, end.clocks().knownAt(), moment.clocks().validAt()),
                form);
    }

    /** The form with all that an address says, and what is wrong with it. */
    static List<MomentField> fields(HttpServletRequest request) {
        MomentForm form = new MomentForm();
        String from = request.getParameter(Range.FROM);
        String to = request.getParameter(Range.TO);
        form.read(Range.FROM, from, KnownAt::parse);
        if (MomentForm.written(from) == null && (from != null || to != null)) {
            form.wrong(Range.FROM, "missing");
        }
        form.read(Range.TO, to, KnownAt::parse);
        form.read(ReadParameters.VALID_AT, request.getParameter(ReadParameters.VALID_AT), ValidAt::parse);
        form.read(ReadParameters.KNOWN_AT, request.getParameter(ReadParameters.KNOWN_AT), KnownAt::parse);
        form.hide(ReadParameters.KNOWN_AT);
        return form.fields();
    }

    /** The form before anything is written into it. */
    static List<MomentField> empty(RequestedMoment moment) {
        MomentForm form = new MomentForm();
        form.read(Range.FROM, null, KnownAt::parse);
        form.read(Range.TO, moment.knownAt(), KnownAt::parse);
        form.passOn(ReadParameters.VALID_AT, moment.validAt());
        return form.fields();
    }

    /** The address of a part of what is between the moments that were found, so that all parts begin and end there. */
    String address(String path, Difference found, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(Range.FROM, KnownAt.PREFIX + found.from().position());
        query.put(Range.TO, KnownAt.PREFIX + found.to().position());
        if (to.validAt() != null) {
            query.put(ReadParameters.VALID_AT, to.validAt());
        }
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return path + "?" + RequestedMoment.query(query);
    }

    /** The fault of a first point that is later than the second. */
    InvalidMomentException backwards() {
        form.wrong(Range.FROM, "later");
        return new InvalidMomentException(form.fields());
    }
}
