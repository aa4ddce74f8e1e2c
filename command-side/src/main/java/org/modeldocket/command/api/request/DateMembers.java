package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import tools.jackson.databind.JsonNode;

/** What an answer says of a date beyond its EDTF: a request may repeat it, and then it must follow from the EDTF. */
final class DateMembers {
    private record Following(String name, Function<EdtfDate, @Nullable Object> value) {}

    private static final List<Following> FOLLOWING = List.of(
            new Following("earliest", EdtfDate::earliest),
            new Following("latest", EdtfDate::latest),
            new Following("precision", EdtfDate::precision),
            new Following("approximate", EdtfDate::approximate),
            new Following("uncertain", EdtfDate::uncertain));
    private static final Set<String> NAMES =
            FOLLOWING.stream().map(Following::name).collect(Collectors.toUnmodifiableSet());

    private DateMembers() {}

    /** The names of the members that an object of that type may repeat. */
    static Set<String> of(Class<?> type) {
        return type == Occurred.class || type == PlannedDate.class ? NAMES : Set.of();
    }

    /** Refuses each of them that does not follow from the date. */
    static void check(JsonNode object, @Nullable Object read, JsonPointer at, Faults faults) {
        EdtfDate date = switch (read) {
            case Occurred occurred -> occurred.edtf();
            case PlannedDate planned -> planned.edtf();
            case null, default -> null;
        };
        if (date == null) {
            return;
        }
        for (Following one : FOLLOWING) {
            JsonNode given = object.get(one.name());
            Object value = one.value().apply(date);
            if (given != null && !Objects.equals(text(given), value == null ? null : value.toString())) {
                faults.add(at.member(one.name()), "must be " + value + ", as edtf says, or absent");
            }
        }
    }

    private static @Nullable String text(JsonNode given) {
        if (given.isNull()) {
            return null;
        }
        return given.isString() ? given.stringValue() : given.isBoolean() ? Boolean.toString(given.booleanValue()) : "";
    }
}
