package org.modeldocket.command.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.OrganisationClaim;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.Quoted;

/** A fact gives an organisation another name, or an agency another jurisdiction, than the record knows it by. Nothing is stored. */
public final class NameConflict extends RuntimeException {
    private final boolean jurisdiction;
    private final transient @Nullable FactId namedBy;

    private NameConflict(boolean jurisdiction, @Nullable UUID namedBy, String reason) {
        super(reason);
        this.jurisdiction = jurisdiction;
        this.namedBy = namedBy == null ? null : new FactId(namedBy);
    }

    static NameConflict by(OrganisationClaim claim, String known, UUID statement, String releaseId) {
        String instead = claim.key().jurisdiction()
                ? "write that, or leave it out"
                : "write that name, or its id alone, or give another id if it is another";
        return new NameConflict(
                claim.key().jurisdiction(),
                statement,
                subject(claim) + " is " + Quoted.of(known) + " in this record, not " + Quoted.of(claim.value()) + "; "
                        + instead + "; to change it for all, record fact-corrected for fact " + statement
                        + " in release " + releaseId + ", which gave it");
    }

    static NameConflict within(OrganisationClaim claim, String before) {
        return new NameConflict(
                claim.key().jurisdiction(),
                null,
                "the fact has both " + Quoted.of(before) + " and " + Quoted.of(claim.value()) + " for " + subject(claim)
                        + "; write one, or give another id if they are two");
    }

    private static String subject(OrganisationClaim claim) {
        String whose = claim.key().kind() + " " + claim.key().id();
        return claim.key().jurisdiction() ? "the jurisdiction of " + whose : "the name of " + whose;
    }

    /** Whether it is about a jurisdiction, and not a name. */
    public boolean isAboutJurisdiction() {
        return jurisdiction;
    }

    /** The statement that gave the name; null where one fact contradicts itself. */
    public @Nullable FactId namedBy() {
        return namedBy;
    }
}
