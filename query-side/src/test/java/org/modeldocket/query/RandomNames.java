package org.modeldocket.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.CustomerDenied;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A random record of {@value #RELEASES} releases whose facts contradict each other about the names of two companies, two agencies
 * and two customers, as records of older versions may; statements are corrected, also to name another organisation, retracted and
 * reinstated. A name begins with the kind and the number of its organisation.
 */
public final class RandomNames {
    private static final int RELEASES = 4;
    private static final String DAY = "2026-01-02";

    /** A fact of a release. */
    public record Told(ReleaseId releaseId, ReleaseFact fact) {}

    private record Made(ReleaseId releaseId, int kind, FactId id) {}

    private final Random random;
    private final List<Made> statements = new ArrayList<>();
    private final List<Made> corrections = new ArrayList<>();
    private final List<Made> renamings = new ArrayList<>();
    private int releases;
    private long told;

    public RandomNames(Random random) {
        this.random = random;
    }

    public Told next() {
        long n = ++told;
        if (releases == 0 || releases < RELEASES && random.nextInt(8) == 0) {
            return stated(n, new ReleaseId("release-" + releases++), 0);
        }
        Made about = any(statements);
        switch (random.nextInt(12)) {
            case 10, 11 -> {
                return ofOrganisation(n);
            }
            case 0, 1, 2 -> {
                corrections.add(new Made(about.releaseId(), 0, SampleFacts.id(n)));
                return new Told(about.releaseId(), Facts.corrected(n, statement(about.id(), about.kind())));
            }
            case 3 -> {
                Made target = corrections.isEmpty() || random.nextBoolean() ? about : any(corrections);
                return new Told(target.releaseId(), Facts.retracted(n, number(target)));
            }
            case 4 -> {
                Made target = corrections.isEmpty() || random.nextBoolean() ? about : any(corrections);
                return new Told(target.releaseId(), Facts.reinstated(n, number(target)));
            }
            case 5 -> {
                return new Told(about.releaseId(), Facts.citationAdded(n, number(about)));
            }
            default -> {
                return stated(n, about.releaseId(), 1 + random.nextInt(6));
            }
        }
    }

    /** A renaming, or what takes one back or brings it back; all on one day, so that they are in the order of the record. */
    private Told ofOrganisation(long n) {
        if (renamings.isEmpty() || random.nextInt(3) > 0) {
            OrganisationKind kind = any(List.of(OrganisationKind.values()));
            int which = random.nextInt(2);
            ReleaseId stream = new OrganisationStream(kind, id(which)).streamId();
            renamings.add(new Made(stream, 0, SampleFacts.id(n)));
            String word = kind.toString().substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.toString().substring(1);
            return new Told(stream, Facts.renamed(n, DAY, name(word, which).value()));
        }
        Made target = any(renamings);
        return new Told(
                target.releaseId(),
                random.nextBoolean() ? Facts.retracted(n, number(target)) : Facts.reinstated(n, number(target)));
    }

    private Told stated(long n, ReleaseId release, int kind) {
        Made made = new Made(release, kind, SampleFacts.id(n));
        statements.add(made);
        return new Told(release, statement(made.id(), kind));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static long number(Made made) {
        return made.id().value().getLeastSignificantBits() & Long.MAX_VALUE;
    }

    private ReleaseFact statement(FactId id, int kind) {
        long n = id.value().getLeastSignificantBits() & Long.MAX_VALUE;
        PreviewId preview = new PreviewId("preview");
        return switch (kind) {
            case 0 ->
                new ReleaseRegistered(
                        id, null, List.of(), null, company(), new ModelName("Model"), null, null, null, null);
            case 1 ->
                Facts.submitted(n, DAY, Stream.of(agency(), agency()).distinct().toArray(Agency[]::new));
            case 2 -> Facts.evaluated(n, DAY, agency());
            case 3 ->
                new DirectiveIssued(
                        id,
                        SampleFacts.on(DAY),
                        SampleFacts.cited(),
                        null,
                        null,
                        new DirectiveId("directive"),
                        List.of(agency()),
                        Instrument.OTHER,
                        Force.BINDING,
                        List.of(Measure.of(Measure.Kind.DELAY_RELEASE)),
                        List.of(),
                        new ShortText("A directive"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null);
            case 4 ->
                new PreviewGranted(
                        id,
                        SampleFacts.on(DAY),
                        SampleFacts.cited(),
                        null,
                        null,
                        preview,
                        Party.GOVERNMENT,
                        List.of(agency()),
                        true,
                        null,
                        List.of());
            case 5 ->
                new CustomerApproved(
                        id, SampleFacts.on(DAY), SampleFacts.cited(), null, null, preview, customer(), agency(), null);
            default ->
                new CustomerDenied(
                        id, SampleFacts.on(DAY), SampleFacts.cited(), null, null, preview, customer(), null, null);
        };
    }

    private Company company() {
        int which = random.nextInt(2);
        return new Company(id(which), name("Company", which));
    }

    private Customer customer() {
        int which = random.nextInt(2);
        return new Customer(id(which), name("Customer", which));
    }

    private Agency agency() {
        int which = random.nextInt(2);
        String jurisdiction = any(List.of("", "US", "GB"));
        return new Agency(
                id(which), name("Agency", which), jurisdiction.isEmpty() ? null : new Jurisdiction(jurisdiction));
    }

    private static Slug id(int which) {
        return new Slug("same-id-" + which);
    }

    private ShortText name(String kind, int which) {
        return new ShortText(kind + " " + which + " called " + random.nextInt(3));
    }

    /** What the record says at a position: the last renaming that is not retracted, or else {@link #first}. */
    public static Map<OrganisationClaim.Key, String> at(long position, List<RecordedFact> facts) {
        Map<OrganisationClaim.Key, String> names = first(position, facts);
        Map<FactId, RecordedFact> standing = new LinkedHashMap<>();
        Map<FactId, RecordedFact> renamings = new LinkedHashMap<>();
        for (RecordedFact recorded : facts) {
            if (recorded.position() > position || !recorded.releaseId().isOfOrganisation()) {
                continue;
            }
            switch (recorded.fact()) {
                case FactRetracted f -> standing.remove(f.targetFactId());
                case FactReinstated f -> standing.put(f.targetFactId(), renamings.get(f.targetFactId()));
                case ReleaseFact f -> {
                    standing.put(f.factId(), recorded);
                    renamings.put(f.factId(), recorded);
                }
            }
        }
        renamings.forEach((id, recorded) -> {
            if (standing.containsKey(id)) {
                OrganisationStream stream = Objects.requireNonNull(OrganisationStream.of(recorded.releaseId()));
                names.put(
                        stream.name(),
                        ((OrganisationRenamed) recorded.fact()).name().value());
            }
        });
        return names;
    }

    /**
     * What statements about releases say at a position, worked out fact by fact: the first statement that names an organisation gives its name, in
     * the newest wording that is not retracted, or else the first.
     */
    public static Map<OrganisationClaim.Key, String> first(long position, List<RecordedFact> facts) {
        record Wording(FactId statement, FactId by, String name) {}
        Map<OrganisationClaim.Key, List<Wording>> wordings = new LinkedHashMap<>();
        Map<FactId, Boolean> retracted = new LinkedHashMap<>();
        for (RecordedFact recorded : facts) {
            if (recorded.position() > position || recorded.releaseId().isOfOrganisation()) {
                continue;
            }
            switch (recorded.fact()) {
                case FactRetracted f -> retracted.put(f.targetFactId(), true);
                case FactReinstated f -> retracted.put(f.targetFactId(), false);
                case ReleaseFact f -> {
                    ReleaseFact wording = f instanceof FactCorrected c ? c.replacement() : f;
                    Map<OrganisationClaim.Key, String> once = new LinkedHashMap<>();
                    wording.organisationClaims().forEach(claim -> once.putIfAbsent(claim.key(), claim.value()));
                    once.forEach((key, name) -> {
                        List<Wording> known = wordings.computeIfAbsent(key, k -> new ArrayList<>());
                        if (known.isEmpty() || known.getFirst().statement().equals(wording.factId())) {
                            known.add(new Wording(wording.factId(), f.factId(), name));
                        }
                    });
                }
            }
        }
        Map<OrganisationClaim.Key, String> names = new LinkedHashMap<>();
        wordings.forEach((key, all) -> names.put(
                key,
                all.stream()
                        .filter(wording -> wording.by().equals(wording.statement())
                                || !retracted.getOrDefault(wording.by(), false))
                        .reduce((before, last) -> last)
                        .orElse(all.getFirst())
                        .name()));
        return names;
    }
}
