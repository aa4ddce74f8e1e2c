package org.modeldocket.command.request;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;

/**
 * What the classes of the record do not say themselves about members that a request leaves out: which follow from the
 * others, and which lists must not be left out.
 */
final class Omissions {
    private static final Map<Class<?>, Map<String, Function<Values, Object>>> DERIVED = Map.of(
            Company.class, Map.of("id", Values::id),
            Agency.class, Map.of("id", Values::id),
            Customer.class, Map.of("id", Values::id),
            Capability.class, Map.of("id", Values::id),
            DirectiveIssued.class, Map.of("directiveId", Values::directiveId),
            DirectiveRequest.class, Map.of("directiveId", Values::directiveId),
            AccessSuspended.class, Map.of("suspensionId", Values::suspensionId),
            PreviewGranted.class, Map.of("previewId", Values::previewId),
            RegistrationRequest.class, Map.of("releaseId", Values::releaseId));

    private static final Map<Class<?>, Set<String>> LISTS_WITH_AN_ENTRY = Map.of(
            SubmittedForReview.class, Set.of("agencies"),
            DirectiveIssued.class, Set.of("agencies", "measures"),
            DirectiveRequest.class, Set.of("releases", "agencies", "measures"));

    private Omissions() {}

    /** The way to make the member of the others, or null where it does not follow from them. */
    static @Nullable Function<Values, Object> derived(Class<?> type, String member) {
        return DERIVED.getOrDefault(type, Map.of()).get(member);
    }

    /** Whether the list must be there and have an entry. */
    static boolean needsAnEntry(Class<?> type, String member) {
        return LISTS_WITH_AN_ENTRY.getOrDefault(type, Set.of()).contains(member);
    }
}
