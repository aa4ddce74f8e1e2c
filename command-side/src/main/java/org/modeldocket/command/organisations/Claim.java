package org.modeldocket.command.organisations;

/**
 * What a fact says of an organisation that must be the same in the whole record.
 *
 * @param value its name, or an agency's jurisdiction
 */
record Claim(Key key, String value) {
    /** @param jurisdiction whether this is about the jurisdiction, and not the name */
    record Key(OrganisationKind kind, String id, boolean jurisdiction) {}
}
