package org.modeldocket.command.api.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.text.NameText;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Organisations that a request names by their id alone, {@code "openai"} or {@code {"id":"openai"}}, or by their name alone. */
final class NamesById {
    private static final Map<Class<?>, OrganisationKind> KINDS = Map.of(
            Company.class, OrganisationKind.COMPANY,
            Agency.class, OrganisationKind.AGENCY,
            Customer.class, OrganisationKind.CUSTOMER);

    private final KnownNames names;

    NamesById(KnownNames names) {
        this.names = names;
    }

    /** The organisation that a string is the id of; null where it is none that the record knows. */
    @Nullable
    Object known(Class<?> type, String written) {
        String id = NameText.trimmed(written);
        OrganisationKind kind = KINDS.get(type);
        ShortText name = name(kind, id);
        if (kind == null || name == null) {
            return null;
        }
        Slug slug = new Slug(id);
        return switch (kind) {
            case COMPANY -> new Company(slug, name);
            case AGENCY -> new Agency(slug, name, null);
            case CUSTOMER -> new Customer(slug, name);
        };
    }

    /** A member as it is given, or the name that follows from the id; null where neither is so. */
    @Nullable
    JsonNode given(Class<?> type, String member, JsonNode object) {
        JsonNode given = object.get(member);
        JsonNode id = object.get("id");
        boolean byId = given == null && "name".equals(member) && id != null && id.isString();
        ShortText name = byId ? name(KINDS.get(type), id.stringValue()) : null;
        return name == null ? given : StringNode.valueOf(name.value());
    }

    /** Whether the record knows the agency of that id in another jurisdiction: then this is another agency. */
    boolean isElsewhere(Slug agency, Jurisdiction jurisdiction) {
        Jurisdiction known = names.jurisdiction(agency);
        return known != null && !known.equals(jurisdiction);
    }

    /** What a name stands for: the organisation that has it now, or else that of the id that follows from it. */
    Object named(Object written) {
        return switch (written) {
            case Company c -> new Company(holder(Company.class, c.name(), null, c.id()), c.name());
            case Agency a -> new Agency(holder(Agency.class, a.name(), null, a.id()), a.name(), null);
            case Customer c -> new Customer(holder(Customer.class, c.name(), null, c.id()), c.name());
            default -> written;
        };
    }

    /**
     * The id that a name stands for.
     *
     * @param jurisdiction of an agency, or null
     * @param otherwise the id that follows from the name
     * @throws IllegalArgumentException when several organisations have the name
     */
    Slug holder(Class<?> type, ShortText name, @Nullable Jurisdiction jurisdiction, Slug otherwise) {
        OrganisationKind kind = KINDS.get(type);
        return kind == null ? otherwise : names.holder(kind, name, jurisdiction, otherwise);
    }

    private @Nullable ShortText name(@Nullable OrganisationKind kind, String id) {
        return kind == null || !Slug.isSlug(id) ? null : names.name(kind, new Slug(id));
    }
}
