package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modeldocket.command.api.request.JsonRecordShape.Member;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;

/**
 * Values in the place of required members that are faulty, so that what the members must keep together is checked all the same.
 * The object made with them is discarded.
 */
final class StandIns {
    /** Of types that no check compares with another member. */
    private static final Map<Class<?>, Object> BY_TYPE = Map.of(
            Occurred.class, new Occurred(EdtfDate.parse("2000"), null), DirectiveId.class, new DirectiveId("none"));

    private StandIns() {}

    /** @return whether each faulty member has one, so that an object can be made */
    static boolean put(List<Member> faulty, Map<String, Object> values) {
        if (!faulty.stream().allMatch(member -> !member.optional() && BY_TYPE.containsKey(member.type()))) {
            return false;
        }
        faulty.forEach(member -> values.put(member.name(), Objects.requireNonNull(BY_TYPE.get(member.type()))));
        return true;
    }
}
