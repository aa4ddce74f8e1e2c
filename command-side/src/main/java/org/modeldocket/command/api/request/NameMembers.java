package org.modeldocket.command.api.request;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.text.NameText;
import org.modeldocket.command.api.request.text.VisibleText;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Which members are names, which keep stricter rules than other text. Spaces at their ends are removed. */
final class NameMembers {
    private static final Map<String, Consumer<String>> ORGANISATION = Map.of("name", NameText::requireOrganisation);
    private static final Map<String, Consumer<String>> MODEL =
            Map.of("model", NameText::require, "version", NameText::require, "family", NameText::require);

    private static final Map<Class<?>, Map<String, Consumer<String>>> RULES = Map.of(
            Company.class, ORGANISATION,
            Agency.class, ORGANISATION,
            Customer.class, ORGANISATION,
            OrganisationRenamed.class, ORGANISATION,
            Capability.class, Map.of("name", NameText::require),
            RegistrationRequest.class, MODEL,
            ReleaseRegistered.class, MODEL);

    private NameMembers() {}

    /** What refuses a text that the member must not have; it throws {@link IllegalArgumentException}. */
    static Consumer<String> rule(Class<?> type, String member) {
        return RULES.getOrDefault(type, Map.of()).getOrDefault(member, VisibleText::require);
    }

    /** A member as it is read: of a name, what is between the spaces at its ends. */
    static @Nullable JsonNode trimmed(Class<?> type, String member, @Nullable JsonNode given) {
        return given != null
                        && given.isString()
                        && RULES.getOrDefault(type, Map.of()).containsKey(member)
                ? StringNode.valueOf(NameText.trimmed(given.stringValue()))
                : given;
    }
}
