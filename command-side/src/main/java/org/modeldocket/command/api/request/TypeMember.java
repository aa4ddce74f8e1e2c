package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.JsonKind;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.text.NearestName;
import org.modeldocket.vocabulary.text.Quoted;
import tools.jackson.databind.JsonNode;

/** The member that says which fact an object is, and which facts it may be there. */
final class TypeMember {
    private static final String OPENS_A_CASE = "opens a case: send it to POST /api/releases";
    private static final String OF_AN_ORGANISATION =
            "is about an organisation: send it to POST /api/companies/{id}/facts, or to that of an agency or a customer";

    /** A fact that is recorded in a case: any but a registration, which opens a case and has an address of its own. */
    static final TypeMember RECORDED = new TypeMember(
            type -> type != FactType.RELEASE_REGISTERED && !isOfOrganisation(type),
            type -> type == FactType.RELEASE_REGISTERED ? OPENS_A_CASE : OF_AN_ORGANISATION);

    /** A fact that is recorded in the stream of an organisation. */
    static final TypeMember OF_ORGANISATION = new TypeMember(
            type -> isOfOrganisation(type) || isAboutAFact(type),
            type -> type == FactType.RELEASE_REGISTERED
                    ? OPENS_A_CASE
                    : "is about a release: send it to POST /api/releases/{releaseId}/facts");

    /** A registration, whose address names it. */
    static final TypeMember REGISTRATION = only(FactType.RELEASE_REGISTERED);

    /** The directive of a request for several releases, whose address names it. */
    static final TypeMember DIRECTIVE = only(FactType.DIRECTIVE_ISSUED);

    /** What takes the place of a statement: a statement. */
    static final TypeMember REPLACEMENT = new TypeMember(
            type -> !isAboutAFact(type), type -> "is about a fact; only a statement takes a statement's place");

    private static final String NAME = "type";
    private static final String REVISION = "revision";

    /** The members that are read with the type. */
    static final Set<String> HANDLED = Set.of(NAME, REVISION);

    private final List<String> allowed;
    private final Function<FactType, String> hint;

    private TypeMember(Predicate<FactType> allowed, Function<FactType, String> hint) {
        this.allowed = Stream.of(FactType.values())
                .filter(allowed)
                .map(FactType::logicalName)
                .toList();
        this.hint = hint;
    }

    private static TypeMember only(FactType type) {
        return new TypeMember(
                type::equals,
                other -> "is not recorded at this address: send it to POST "
                        + (isOfOrganisation(other)
                                ? "/api/companies/{id}/facts, or to that of an agency or a customer"
                                : other == FactType.RELEASE_REGISTERED
                                        ? "/api/releases"
                                        : "/api/releases/{releaseId}/facts"));
    }

    /** The members of {@link #HANDLED} of an object whose address says which fact it is, so that it need not say so itself. */
    Set<String> readIfAny(JsonNode node, Faults faults) {
        if (!node.has(NAME) && !ReadForm.isShown(node)) {
            return Set.of();
        }
        read(node, JsonPointer.ROOT, faults);
        return HANDLED;
    }

    /** The type that an object says it is; null where a fault was added instead. A revision must be that of the type. */
    @Nullable
    FactType read(JsonNode node, JsonPointer object, Faults faults) {
        FactType type = readType(node, object, faults);
        JsonNode revision = type == null ? null : node.get(REVISION);
        if (type != null && revision != null && !isRevision(revision, type)) {
            faults.add(
                    object.member(REVISION),
                    "must be " + type.revision() + " for " + type.logicalName() + ", or absent");
        }
        return type;
    }

    private static boolean isRevision(JsonNode given, FactType type) {
        Long revision = JsonDocument.wholeNumber(given, Integer.MAX_VALUE);
        return revision != null && revision == type.revision();
    }

    private @Nullable FactType readType(JsonNode node, JsonPointer object, Faults faults) {
        if (!node.isObject()) {
            faults.add(object, "must be an object, is " + JsonKind.of(node));
            return null;
        }
        JsonPointer at = object.member(NAME);
        JsonNode given = node.get(NAME);
        if (given == null) {
            faults.add(at, "is missing; it says which fact this is: one of " + String.join(", ", allowed));
            return null;
        }
        if (!given.isString()) {
            faults.add(at, "must be a string, is " + JsonKind.of(given));
            return null;
        }
        String name = given.stringValue();
        FactType type = FactType.named(name);
        if (type != null && allowed.contains(name)) {
            return type;
        }
        faults.add(at, type == null ? unknown(name) : name + " " + hint.apply(type));
        return null;
    }

    private String unknown(String name) {
        String hint = NearestName.of(name, allowed)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "known are " + String.join(", ", allowed));
        return Quoted.of(name) + " is not a type of fact; " + hint;
    }

    private static boolean isOfOrganisation(FactType type) {
        return OrganisationFact.class.isAssignableFrom(type.factClass());
    }

    private static boolean isAboutAFact(FactType type) {
        return RecordKeeping.class.isAssignableFrom(type.factClass());
    }
}
