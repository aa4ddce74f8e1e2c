package org.modeldocket.command.api.request;

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
final class DerivedMembers {
    private static final Map<Class<?>, Map<String, Function<ReadMembers, Object>>> DERIVED = Map.of(
            Company.class, Map.of("id", ReadMembers::id),
            Agency.class, Map.of("id", ReadMembers::id),
            Customer.class, Map.of("id", ReadMembers::id),
            Capability.class, Map.of("id", ReadMembers::id),
            DirectiveIssued.class, Map.of("directiveId", ReadMembers::directiveId),
            DirectiveRequest.class, Map.of("directiveId", ReadMembers::directiveId),
            AccessSuspended.class, Map.of("suspensionId", ReadMembers::suspensionId),
            PreviewGranted.class, Map.of("previewId", ReadMembers::previewId),
            RegistrationRequest.class, Map.of("releaseId", ReadMembers::releaseId));

    private static final Map<Class<?>, Set<String>> LISTS_WITH_AN_ENTRY = Map.of(
            SubmittedForReview.class, Set.of("agencies"),
            DirectiveIssued.class, Set.of("agencies", "measures"),
            DirectiveRequest.class, Set.of("releases", "agencies", "measures"));

    private DerivedMembers() {}

    /** The way to make the member of the others, or null where it does not follow from them. */
    static @Nullable Function<ReadMembers, Object> derived(Class<?> type, String member) {
        return DERIVED.getOrDefault(type, Map.of()).get(member);
    }

    /** Whether the list must be there and have an entry. */
    static boolean needsAnEntry(Class<?> type, String member) {
        return LISTS_WITH_AN_ENTRY.getOrDefault(type, Set.of()).contains(member);
    }
}
