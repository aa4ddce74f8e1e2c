package org.modeldocket.command.api.request;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.modeldocket.command.api.request.JsonRecordShape.Member;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.SuspensionId;
import tools.jackson.databind.JsonNode;

/**
 * The id of the directive, suspension or preview that a statement is about, where it is another account of a fact and leaves the id
 * out: the id of that fact, in whose place the decision puts the fact's own.
 */
final class SubjectOfAccount {
    private static final String NAMED = "sameHappeningAs";

    private static final Map<Class<?>, Function<String, ?>> SUBJECTS = Map.of(
            DirectiveId.class,
            DirectiveId::new,
            SuspensionId.class,
            SuspensionId::new,
            PreviewId.class,
            PreviewId::new);

    private SubjectOfAccount() {}

    /** @param otherwise what makes other members that are left out; the result has these too */
    static Map<String, Supplier<?>> beside(
            JsonNode statement, JsonRecordShape<?> shape, Map<String, Supplier<?>> otherwise) {
        JsonNode named = shape.members().containsKey(NAMED) ? statement.get(NAMED) : null;
        if (named == null || !named.isString()) {
            return otherwise;
        }
        Map<String, Supplier<?>> made = new HashMap<>(otherwise);
        for (Member member : shape.members().values()) {
            Function<String, ?> id = SUBJECTS.get(member.type());
            if (id != null && !member.optional()) {
                made.put(
                        member.name(),
                        () -> id.apply(FactId.parse(named.stringValue()).toString()));
            }
        }
        return made;
    }
}
