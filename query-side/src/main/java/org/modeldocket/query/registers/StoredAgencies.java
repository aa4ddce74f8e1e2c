package org.modeldocket.query.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.view.AgencyCard;
import org.modeldocket.query.registers.view.AgencyEntry;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.registers.view.ReleaseLink;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.stereotype.Component;

/** Answers about agencies. Of the releases of an agency it asks the cases. */
@Component
final class StoredAgencies implements AgencyQuestions {
    private final BothReadings both;
    private final RegisterStore store;
    private final DirectiveStore directives;
    private final DossierQuestions dossiers;
    private final Organisations organisations;
    private final RegisterAccounts accounts;

    StoredAgencies(
            BothReadings both,
            RegisterStore store,
            DirectiveStore directives,
            DossierQuestions dossiers,
            Organisations organisations,
            RegisterAccounts accounts) {
        this.both = both;
        this.store = store;
        this.directives = directives;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<AgencyEntry>>> agencies(BitemporalPoint clocks, PageRequest window) {
        return both.list(Register.AGENCIES, null, clocks, window, store::agencies);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<AgencyCard>>> agency(Slug id, BitemporalPoint clocks) {
        return both.one(clocks, reading -> {
            AgencyEntry entry = store.agencies(reading, List.of(id.value())).get(id.value());
            return card(entry == null ? without(id, reading, clocks) : entry, id, reading, clocks);
        });
    }

    /** An agency that no standing fact names answers as long as there is something to say of it. */
    private @Nullable AgencyEntry without(Slug id, RegisterReading reading, BitemporalPoint clocks) {
        return organisations.history(OrganisationKind.AGENCY, id, clocks) == null
                ? null
                : new AgencyEntry(
                        id.value(),
                        organisations
                                .name(OrganisationKind.AGENCY, id, reading.at())
                                .orElse(id.value()),
                        null,
                        0,
                        0);
    }

    private @Nullable AgencyCard card(
            @Nullable AgencyEntry entry, Slug id, RegisterReading reading, BitemporalPoint clocks) {
        if (entry == null) {
            return null;
        }
        Page<String> issued = store.keys(Register.DIRECTIVES_OF_AGENCY, id.value(), reading.at(), PageRequest.first());
        Page<String> releases = store.keys(Register.RELEASES_OF_AGENCY, id.value(), reading.at(), PageRequest.first());
        String path = "/api/agencies/" + id;
        return new AgencyCard(
                entry.id(),
                entry.name(),
                entry.jurisdiction(),
                entry.directives(),
                List.copyOf(directivesOf(id, reading, issued.items(), clocks).values()),
                clocks.addressOrNull(path + "/directives", issued.cursor()),
                entry.releases(),
                List.copyOf(releasesOf(id, reading, releases.items(), clocks).values()),
                clocks.addressOrNull(path + "/releases", releases.cursor()),
                organisations.history(OrganisationKind.AGENCY, id, clocks));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directivesOf(
            Slug agency, BitemporalPoint clocks, PageRequest window) {
        return both.list(
                Register.DIRECTIVES_OF_AGENCY,
                agency.value(),
                clocks,
                window,
                (reading, ids) -> directivesOf(agency, reading, ids, clocks));
    }

    private Map<String, DirectiveCard> directivesOf(
            Slug agency, RegisterReading reading, List<String> ids, BitemporalPoint clocks) {
        List<String> held = store.held(Register.DIRECTIVES_OF_AGENCY, agency.value(), reading, ids);
        return accounts.ofFirst(directives.inBrief(reading, held), clocks);
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<ReleaseLink>>> releasesOf(
            Slug agency, BitemporalPoint clocks, PageRequest window) {
        return both.list(
                Register.RELEASES_OF_AGENCY,
                agency.value(),
                clocks,
                window,
                (reading, ids) -> releasesOf(agency, reading, ids, clocks));
    }

    /** Only the link may be possible: where the release stands is said as everywhere, with what else is possible beside it. */
    private Map<String, ReleaseLink> releasesOf(
            Slug agency, RegisterReading reading, List<String> ids, BitemporalPoint clocks) {
        return dossiers
                .summaries(store.held(Register.RELEASES_OF_AGENCY, agency.value(), reading, ids), clocks)
                .stream()
                .map(weighed -> link(weighed.said()))
                .collect(
                        Collectors.toMap(ReleaseLink::releaseId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static ReleaseLink link(ReleaseSummary release) {
        return new ReleaseLink(
                release.releaseId(),
                release.company(),
                release.model(),
                release.version(),
                release.standing(),
                release.possibleStandings());
    }
}
