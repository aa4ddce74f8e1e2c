package org.modeldocket.vocabulary.organisation;

import java.util.Arrays;

/** The kinds of organisation, each with ids of its own. */
public enum OrganisationKind {
    COMPANY("company", "companies"),
    AGENCY("agency", "agencies"),
    CUSTOMER("customer", "customers");

    private final String word;
    private final String plural;

    OrganisationKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /**
     * The kind whose organisations a path is about, such as {@code /api/companies/{id}/facts}.
     *
     * @throws IllegalArgumentException when it is about none
     */
    public static OrganisationKind ofPath(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.contains("/" + kind.plural + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is about no organisation"));
    }

    /** What addresses call the organisations of the kind. */
    public String plural() {
        return plural;
    }

    @Override
    public String toString() {
        return word;
    }
}
