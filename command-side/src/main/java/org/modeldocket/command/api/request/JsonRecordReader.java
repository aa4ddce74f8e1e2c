package org.modeldocket.command.api.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.JsonRecordShape.Member;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonKind;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.command.api.request.text.VisibleText;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON values as the record classes describe them. What is wrong goes to the faults and reading goes on; a method
 * that gives null has added a fault, or the value was absent.
 */
final class JsonRecordReader {
    /** The most entries of a list, and the most members of an object. */
    static final int MOST = 100;

    private final Faults faults;
    private final FaultCatcher catcher;
    private final NamesById names;

    JsonRecordReader(Faults faults, KnownNames names) {
        this.faults = faults;
        this.catcher = new FaultCatcher(faults);
        this.names = new NamesById(names);
    }

    /**
     * @param handled members that were read elsewhere
     * @param otherwise makes the id for a member that is absent; not called for a faulty request
     */
    <T> @Nullable T root(ReadForm form, Class<T> type, Set<String> handled, Map<String, Supplier<FactId>> otherwise) {
        JsonNode node = form.members();
        if (!node.isObject()) {
            faults.add(JsonPointer.ROOT, "must be an object, is " + JsonKind.of(node));
            return null;
        }
        Map<String, Supplier<?>> made = new HashMap<>();
        otherwise.forEach((name, id) -> made.put(name, () -> faults.count() == 0 ? id.get() : DirectiveRequest.NO_ID));
        return object(node, type, form.at(), handled, made);
    }

    /** Reads some members of an object whose others are read elsewhere; null too where that will find the whole object faulty. */
    <T> @Nullable T beside(JsonNode node, Class<T> type) {
        return node.isObject() && node.size() <= MOST
                ? object(node, type, JsonPointer.ROOT, Set.copyOf(node.propertyNames()), Map.of())
                : null;
    }

    /** @param text refuses a string that the member must not have */
    private @Nullable Object value(JsonNode node, Class<?> type, JsonPointer at, Consumer<String> text) {
        if (node.isNull()) {
            faults.add(at, "must not be null");
            return null;
        }
        if (ScalarReader.reads(type)) {
            return new ScalarReader(catcher).read(node, type, at, text);
        }
        if (node.isObject()) {
            Object read = object(node, type, at, DateMembers.of(type), Map.of());
            DateMembers.check(node, read, at, faults);
            return read;
        }
        Function<String, ?> shorthand = Shorthands.parser(type);
        if (shorthand != null) {
            return node.isString()
                    ? catcher.guarded(at, () -> {
                        Object known = names.known(type, node.stringValue());
                        return known == null ? names.named(shorthand.apply(node.stringValue())) : known;
                    })
                    : catcher.wrong(at, "an object or a string", node);
        }
        return catcher.wrong(at, "an object", node);
    }

    /** @param given makes members that are absent, also those that must be there */
    <T> @Nullable T object(
            JsonNode node, Class<T> type, JsonPointer at, Set<String> handled, Map<String, Supplier<?>> given) {
        if (node.size() > MOST) {
            faults.add(at, "has " + node.size() + " members; at most " + MOST + " are allowed");
            return null;
        }
        JsonRecordShape<T> shape = JsonRecordShape.of(type);
        UnknownMembers.refuse(node, shape.members().keySet(), handled, at, faults);
        Map<String, Supplier<?>> otherwise = SubjectOfAccount.beside(node, shape, given);
        Map<String, Object> values = new HashMap<>();
        List<Member> open = new ArrayList<>();
        List<Member> faulty = new ArrayList<>();
        for (Member member : shape.members().values()) {
            int before = faults.count();
            JsonNode value = NameMembers.trimmed(type, member.name(), names.given(type, member.name(), node));
            boolean mayBeMade = member.derived() || otherwise.containsKey(member.name());
            boolean needed =
                    !(member.optional() || mayBeMade) || member.notEmpty() && !otherwise.containsKey(member.name());
            if (value != null && (needed || !value.isNull())) {
                put(values, member, value, at.member(member.name()), needed, NameMembers.rule(type, member.name()));
            } else if (needed) {
                boolean replacement = member.type() == ReleaseFact.class;
                faults.add(
                        at.member(member.name()),
                        replacement
                                ? "is missing; send it whole, or the members that change as changes"
                                : "is missing");
            } else if (mayBeMade) {
                open.add(member);
            }
            if (faults.count() > before) {
                faulty.add(member);
            }
        }
        if (!StandIns.put(type, faulty, values)) {
            return null;
        }
        int before = faults.count();
        open.forEach(member -> make(type, member, values, at, otherwise));
        if (faults.count() > before) {
            return null;
        }
        Set<String> sound = new HashSet<>(shape.members().keySet());
        faulty.forEach(member -> sound.remove(member.name()));
        if (values.keySet().containsAll(faulty.stream().map(Member::name).toList())) {
            T made = catcher.guarded(at, sound, () -> shape.make(values));
            return faulty.isEmpty() ? made : null;
        }
        catcher.guardedAt(sound, at, () -> shape.make(values));
        return null;
    }

    private void put(
            Map<String, Object> values,
            Member member,
            JsonNode given,
            JsonPointer at,
            boolean needed,
            Consumer<String> text) {
        Object value = member.type() == ReleaseFact.class
                ? new CorrectedFactReader(this, faults).replacement(given, at, values.get("targetFactId"))
                : member.list() ? list(given, member.type(), at, needed) : value(given, member.type(), at, text);
        if (value != null) {
            values.put(member.name(), value);
        }
    }

    private @Nullable List<?> list(JsonNode node, Class<?> type, JsonPointer at, boolean needed) {
        if (node.isNull()) {
            faults.add(at, "must not be null");
        } else if (!node.isArray()) {
            catcher.wrong(at, "a list", node);
        } else if (node.size() > MOST) {
            faults.add(at, "has " + node.size() + " entries; at most " + MOST + " are allowed");
        } else if (needed && node.isEmpty()) {
            faults.add(at, "must have an entry");
        } else {
            List<Object> entries = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                Object entry = value(node.get(i), type, at.entry(i), VisibleText::require);
                if (entry != null) {
                    entries.add(entry);
                }
            }
            if (new HashSet<>(entries).size() < entries.size()) {
                faults.add(at, "has the same entry twice");
            }
            return entries;
        }
        return null;
    }

    private void make(
            Class<?> type,
            Member member,
            Map<String, Object> values,
            JsonPointer at,
            Map<String, Supplier<?>> otherwise) {
        Supplier<?> given = otherwise.get(member.name());
        Object made = catcher.guarded(
                at.member(member.name()),
                () -> given == null ? new ReadMembers(type, values, names).derived(member.type()) : given.get());
        if (made != null) {
            values.put(member.name(), made);
        }
    }
}
