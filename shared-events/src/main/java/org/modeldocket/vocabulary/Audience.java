package org.modeldocket.vocabulary;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Whom an access rule touches: a kind of people or organisations, and what a source says of them besides. In JSON the kind alone is
 * a string, {@code "PUBLIC"}; with other members it is an object.
 *
 * @param description who they are, in words
 * @param atLeast how many they are at least, from 1
 * @param atMost how many they are at most
 * @param listPublished whether the list is public; of {@link Kind#LISTED_ORGANISATIONS} alone
 * @param jurisdiction whose; {@link Kind#IN_JURISDICTION} needs one
 */
public record Audience(
        Kind kind,
        @Nullable ShortText description,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        @Nullable Boolean listPublished,
        @Nullable Jurisdiction jurisdiction)
        implements Comparable<Audience> {
    /** The kinds that have a name. */
    public enum Kind {
        PUBLIC,
        APPROVED_CUSTOMERS,
        FOREIGN_NATIONALS,
        EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS,
        LISTED_ORGANISATIONS,
        GOVERNMENT_BODIES,
        CRITICAL_INFRASTRUCTURE,
        IN_JURISDICTION,
        ALL
    }

    public static final Audience PUBLIC = of(Kind.PUBLIC);
    public static final Audience APPROVED_CUSTOMERS = of(Kind.APPROVED_CUSTOMERS);
    public static final Audience FOREIGN_NATIONALS = of(Kind.FOREIGN_NATIONALS);
    public static final Audience EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS = of(Kind.EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS);
    public static final Audience ALL = of(Kind.ALL);

    private static final Comparator<Audience> ORDER =
            Comparator.comparing(Audience::kind).thenComparing(Audience::toString);

    /** @throws IllegalArgumentException when the members do not fit the kind or each other */
    public Audience {
        List<String> faults = Stream.of(
                        fault(atLeast != null && atLeast < 1, "atLeast must be 1 or more"),
                        fault(atMost != null && atMost < 1, "atMost must be 1 or more"),
                        fault(atLeast != null && atMost != null && atLeast > atMost, "atLeast is greater than atMost"),
                        fault(
                                listPublished != null && kind != Kind.LISTED_ORGANISATIONS,
                                "listPublished is for LISTED_ORGANISATIONS alone"),
                        fault(
                                kind == Kind.IN_JURISDICTION && jurisdiction == null,
                                "jurisdiction is missing; IN_JURISDICTION needs one, such as US"),
                        fault(
                                kind == Kind.ALL && (atLeast != null || atMost != null || jurisdiction != null),
                                "kind ALL takes no number and no jurisdiction"))
                .flatMap(Stream::ofNullable)
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static @Nullable String fault(boolean is, String text) {
        return is ? text : null;
    }

    public static Audience of(Kind kind) {
        return new Audience(kind, null, null, null, null, null);
    }

    /** Whether an audience is everybody; so it is where no source says whom. */
    public static boolean isEverybody(List<Audience> audience) {
        return audience.isEmpty() || audience.stream().anyMatch(some -> some.kind() == Kind.ALL);
    }

    /** Whether these are all whom an audience names; never where no source says whom. */
    public static boolean areAll(List<Audience> these, List<Audience> audience) {
        return !audience.isEmpty() && new HashSet<>(these).containsAll(audience);
    }

    /** Whether it says nothing but the kind. */
    public boolean isPlain() {
        return Members.allAbsent(description, atLeast, atMost, listPublished, jurisdiction);
    }

    /** In the order of the kinds. */
    @Override
    public int compareTo(Audience other) {
        return ORDER.compare(this, other);
    }
}
