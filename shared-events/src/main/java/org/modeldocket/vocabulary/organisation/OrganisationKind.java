package org.modeldocket.vocabulary.organisation;

/** The kinds of organisation, each with ids of its own. */
public enum OrganisationKind {
    COMPANY("company"),
    AGENCY("agency"),
    CUSTOMER("customer");

    private final String word;

    OrganisationKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
