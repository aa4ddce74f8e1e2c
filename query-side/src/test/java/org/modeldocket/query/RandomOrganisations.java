package org.modeldocket.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/**
 * Random facts about the organisations that the releases of some {@link RandomLife lives} name: renamings and mergers of both kinds,
 * corrected, retracted and reinstated, with few and vague dates.
 */
public final class RandomOrganisations {
    private static final List<String> DATES = List.of(
            "2025-12-30",
            "2026-01",
            "2026-03-05",
            "2026-03-05",
            "2026-03",
            "2026-03/2026-05",
            "../2026-04",
            "2026-06/..");

    private record Made(OrganisationStream about, long number, boolean merger) {}

    private final Set<String> owners;
    private final Random random;
    private final Set<OrganisationClaim.Key> named = new HashSet<>();
    private final List<Made> statements = new ArrayList<>();
    private final List<Made> changes = new ArrayList<>();

    public RandomOrganisations(List<RandomLife> lives, Random random) {
        this.owners = lives.stream().map(RandomLife::company).collect(Collectors.toCollection(TreeSet::new));
        this.random = random;
    }

    /** The organisation of a kind that the releases of a company name. */
    public static OrganisationStream of(OrganisationKind kind, String company) {
        return new OrganisationStream(
                kind,
                switch (kind) {
                    case COMPANY -> new Slug(company);
                    case AGENCY -> Slug.of("Agency " + company);
                    case CUSTOMER -> Slug.of("Customer " + company);
                });
    }

    /** The record says nothing of an organisation before a release names it. */
    public ReleaseFact heard(ReleaseFact fact) {
        fact.organisationClaims().forEach(claim -> named.add(claim.key()));
        return fact;
    }

    /** Stores the next fact; a company must be named. */
    public void tell(MemoryRecord record, long number) {
        int kind = random.nextInt(8);
        if (statements.isEmpty() || kind < 4) {
            OrganisationStream about = any(known(any(List.of(OrganisationKind.values()))));
            boolean merger = random.nextBoolean() && known(about.kind()).size() > 1;
            Made made = new Made(about, number, merger);
            statements.add(made);
            record.tell(stream(made), says(made, number));
            return;
        }
        Made about = any(kind < 6 ? statements : changes.isEmpty() ? statements : changes);
        if (kind == 4) {
            changes.add(new Made(about.about(), number, about.merger()));
            record.tell(stream(about), Facts.corrected(number, says(about, about.number())));
            return;
        }
        record.tell(
                stream(about),
                random.nextInt(3) > 0
                        ? Facts.retracted(number, about.number())
                        : Facts.reinstated(number, about.number()));
    }

    private ReleaseFact says(Made made, long number) {
        String date = any(DATES);
        if (!made.merger()) {
            return Facts.renamed(number, date, "Renamed " + made.about().id() + " " + random.nextInt(3));
        }
        List<OrganisationStream> others = known(made.about().kind()).stream()
                .filter(other -> !other.equals(made.about()))
                .toList();
        MergerKind as = random.nextInt(3) > 0 ? MergerKind.DUPLICATE : MergerKind.SUCCESSOR;
        return Facts.merged(number, date, any(others).id().value(), as);
    }

    /** Those of a kind that are named by now, or else the companies. */
    private List<OrganisationStream> known(OrganisationKind kind) {
        List<OrganisationStream> known = owners.stream()
                .map(owner -> of(kind, owner))
                .filter(organisation -> named.contains(organisation.name()))
                .toList();
        return known.isEmpty() ? known(OrganisationKind.COMPANY) : known;
    }

    private static ReleaseId stream(Made made) {
        return made.about().streamId();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
