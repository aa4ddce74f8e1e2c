package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.JsonRecordShape.Member;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Values in the place of faulty members, so that what the other members must keep together is checked all the same. The object
 * made with them is discarded.
 */
final class StandIns {
    private static final Map<Class<?>, Object> ANYWHERE = Map.of(
            Occurred.class, new Occurred(EdtfDate.parse("2000"), null), DirectiveId.class, new DirectiveId("none"));

    /** Of types that no fact compares with another of its members. */
    private static final Map<Class<?>, Object> IN_A_FACT = Map.of(
            ShortText.class, new ShortText("none"),
            LongText.class, new LongText("none"),
            Agency.class, new Agency(new Slug("none"), new ShortText("none"), null),
            Measure.class, new Measure(Measure.Kind.DELAY_RELEASE, null),
            Audience.class, Audience.ALL,
            PreviewId.class, new PreviewId("none"),
            SuspensionId.class, new SuspensionId("none"),
            boolean.class, false);

    private StandIns() {}

    /**
     * In a fact, a faulty member that may be absent is left out.
     *
     * @return whether each faulty member has one, or can do without, so that an object can be made
     */
    static boolean put(Class<?> object, List<Member> faulty, Map<String, Object> values) {
        boolean fact = ReleaseFact.class.isAssignableFrom(object);
        for (Member member : faulty) {
            boolean mayBeAbsent = (member.optional() || member.derived()) && !member.notEmpty();
            Object value = of(member.type(), fact);
            if (mayBeAbsent && fact) {
                values.remove(member.name());
            } else if (mayBeAbsent || value == null) {
                return false;
            } else {
                values.put(member.name(), member.list() ? List.of(value) : value);
            }
        }
        return true;
    }

    private static @Nullable Object of(Class<?> type, boolean inAFact) {
        Object anywhere = ANYWHERE.get(type);
        if (anywhere != null || !inAFact) {
            return anywhere;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : IN_A_FACT.get(type);
    }
}
