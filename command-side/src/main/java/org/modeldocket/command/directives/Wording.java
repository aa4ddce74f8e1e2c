package org.modeldocket.command.directives;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.Agency;

/**
 * What a directive says where it is issued. It takes the place of the texts, which may be long.
 *
 * @param members a digest of each member that it has, by the name of the member
 */
record Wording(String directiveId, Map<String, Long> members) {
    static Wording of(DirectiveIssued d) {
        Map<String, Long> members = new HashMap<>();
        put(members, "title", d.title());
        put(members, "agencies", d.agencies().stream().map(Agency::id).toList());
        put(members, "instrument", d.instrument());
        put(members, "force", d.force());
        put(members, "measures", d.measures());
        put(members, "audience", d.audience());
        put(members, "complyBy", d.complyBy() == null ? null : d.complyBy().edtf());
        put(
                members,
                "effectiveFrom",
                d.effectiveFrom() == null ? null : d.effectiveFrom().edtf());
        put(members, "jurisdiction", d.jurisdiction());
        put(members, "form", d.form());
        put(members, "publicity", d.publicity());
        put(members, "identifiers", d.identifiers());
        put(members, "legalBasis", d.legalBasis());
        put(members, "penalty", d.penalty());
        return new Wording(d.directiveId().value(), Map.copyOf(members));
    }

    private static void put(Map<String, Long> members, String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                // The order of its entries means nothing.
                members.put(
                        name,
                        digest(list.stream().map(Object::toString).sorted().toList()));
            }
        } else if (value != null) {
            members.put(name, digest(value));
        }
    }

    private static long digest(Object value) {
        try {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The members of which both say something, and not the same; in alphabetical order. */
    List<String> differing(Wording other) {
        return members.keySet().stream()
                .filter(other.members::containsKey)
                .filter(name -> !Objects.equals(members.get(name), other.members.get(name)))
                .sorted()
                .toList();
    }
}
