package org.modeldocket.command.api.request;

import java.util.Map;
import java.util.function.Consumer;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;

/** Which members are names that things are told apart by, and so keep stricter rules than other text. */
final class NameMembers {
    private static final Map<String, Consumer<String>> ORGANISATION = Map.of("name", NameText::requireOrganisation);
    private static final Map<String, Consumer<String>> MODEL =
            Map.of("model", NameText::require, "version", NameText::require);

    private static final Map<Class<?>, Map<String, Consumer<String>>> RULES = Map.of(
            Company.class, ORGANISATION,
            Agency.class, ORGANISATION,
            Customer.class, ORGANISATION,
            Capability.class, Map.of("name", NameText::require),
            RegistrationRequest.class, MODEL,
            ReleaseRegistered.class, MODEL);

    private NameMembers() {}

    /** What refuses a text that the member must not have; it throws {@link IllegalArgumentException}. */
    static Consumer<String> rule(Class<?> type, String member) {
        return RULES.getOrDefault(type, Map.of()).getOrDefault(member, VisibleText::require);
    }
}
