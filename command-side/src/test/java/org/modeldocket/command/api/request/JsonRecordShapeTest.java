package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.api.request.JsonRecordShape.Member;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;

/** What {@code @NotEmpty} says about lists is what the facts' own constructors check. */
class JsonRecordShapeTest {
    static List<ReleaseFact> facts() {
        return SampleFacts.oneOfEach();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void knowsWhichListsMustHaveAnEntry(ReleaseFact fact) {
        JsonRecordShape<? extends ReleaseFact> shape = JsonRecordShape.of(fact.getClass());
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(fact));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        for (Member member : shape.members().values()) {
            if (member.list()) {
                Map<String, Object> without = new HashMap<>(values);
                without.put(member.name(), List.of());
                assertThat(isRefused(shape, without)).as(member.name()).isEqualTo(member.notEmpty());
            }
        }
    }

    private static boolean isRefused(JsonRecordShape<?> shape, Map<String, Object> values) {
        try {
            return shape.make(values) == null;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("must have an entry");
            return true;
        }
    }
}
