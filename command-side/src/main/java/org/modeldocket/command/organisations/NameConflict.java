package org.modeldocket.command.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * A fact gives an organisation another name, or an agency another jurisdiction, than the record knows it by; or it renames one to the
 * name of another; or it leads from an organisation to none, or back to itself. Nothing is stored.
 */
public final class NameConflict extends RuntimeException {
    /** What the conflict is about. */
    public enum About {
        NAME,
        JURISDICTION,
        RENAMING,
        MERGER
    }

    private final About about;
    private final transient @Nullable FactId namedBy;

    private NameConflict(About about, @Nullable UUID namedBy, String reason) {
        super(reason);
        this.about = about;
        this.namedBy = namedBy == null ? null : new FactId(namedBy);
    }

    /** @param former whether it had the name before it was renamed */
    static NameConflict by(OrganisationClaim claim, KnownName known, boolean former) {
        boolean jurisdiction = claim.key().jurisdiction();
        String path = path(claim.key());
        String instead = jurisdiction
                ? "write that, or leave it out"
                : former
                        ? "it was called so before it was renamed: send its id, alone or with the name that it has now, also"
                                + " with a fact of that time; give another id if it is another; if it was renamed again,"
                                + " record organisation-renamed at " + path
                        : "send its id, alone or with that name, or give another id if it is another; if it was renamed,"
                                + " record organisation-renamed at " + path;
        return new NameConflict(
                jurisdiction ? About.JURISDICTION : About.NAME,
                known.statement(),
                subject(claim) + " is " + Quoted.of(known.value()) + " in this record, not " + Quoted.of(claim.value())
                        + "; " + instead + "; if it was recorded wrongly, record fact-corrected for fact "
                        + known.statement() + " in " + known.releaseId() + ", which gave it");
    }

    static NameConflict within(OrganisationClaim claim, String before) {
        return new NameConflict(
                claim.key().jurisdiction() ? About.JURISDICTION : About.NAME,
                null,
                "the fact has both " + Quoted.of(before) + " and " + Quoted.of(claim.value()) + " for " + subject(claim)
                        + "; write one, or give another id if they are two");
    }

    /** @param known that the other has the name to which the organisation is renamed */
    static NameConflict taken(OrganisationStream organisation, OrganisationStream other, KnownName known) {
        return new NameConflict(
                About.RENAMING,
                known.statement(),
                other + " has the name " + Quoted.of(known.value()) + " in this record; if " + organisation
                        + " is the same, record organisation-merged at " + path(other.name())
                        + " first, with the id that stays; if not, give a name that tells the two apart");
    }

    /** @param known that the other has the name */
    static NameConflict renamedMeanwhile(OrganisationClaim claim, OrganisationStream other, KnownName known) {
        return new NameConflict(
                About.RENAMING,
                known.statement(),
                other + " has the name " + Quoted.of(known.value())
                        + " in this record; send its id or the name alone, or,"
                        + " if " + claim.key().kind() + " " + claim.key().id()
                        + " is another, give it an id that does not follow from the name");
    }

    static NameConflict ofUnknown(OrganisationStream into) {
        return new NameConflict(
                About.MERGER,
                null,
                "no fact names " + into + "; record first what names it, or give the id that is meant");
    }

    static NameConflict ofCircle(OrganisationStream organisation, OrganisationStream into) {
        return new NameConflict(
                About.MERGER,
                null,
                into.equals(organisation)
                        ? organisation + " cannot be merged into itself; give the id of the other"
                        : into + " leads to " + organisation + " itself; retract one of the two mergers");
    }

    private static String path(OrganisationClaim.Key key) {
        String register = key.kind() == OrganisationKind.COMPANY
                ? "companies"
                : key.kind() == OrganisationKind.AGENCY ? "agencies" : "customers";
        return "/api/" + register + "/" + key.id() + "/facts";
    }

    private static String subject(OrganisationClaim claim) {
        String whose = claim.key().kind() + " " + claim.key().id();
        return claim.key().jurisdiction() ? "the jurisdiction of " + whose : "the name of " + whose;
    }

    public About about() {
        return about;
    }

    /** The statement that gave the name; null where one fact contradicts itself, and with mergers. */
    public @Nullable FactId namedBy() {
        return namedBy;
    }
}
