package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.versions.CompanyNamed;
import org.modeldocket.query.versions.Said;
import org.modeldocket.query.versions.Versions;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;

/**
 * What facts change in the registers, one after the other. Only what is said of that about which the facts, or their days, have
 * changed is worked out, so that a case of many customers stays cheap.
 */
final class RegisterChanges {
    final Versions<String, CompanyNamed> companies = new Versions<>();
    final Versions<Slug, AgencyRow> agencyNames = new Versions<>();
    final Versions<Slug, Boolean> agencies = new Versions<>();
    final Versions<String, DirectiveRow> directives = new Versions<>();
    final Versions<AgencyOfDirective, Boolean> agenciesOfDirectives = new Versions<>();
    final Versions<CustomerOfPreview, CustomerRow> customers = new Versions<>();

    /** Notes what the newest fact of a case changed. */
    void step(@Nullable CaseHistory before, CaseHistory after) {
        String release = after.file().releaseId().value();
        long position = after.position();
        Affected affected = Affected.by(after);
        companies.change(
                release, position, before == null ? Set.of() : CompanyNamed.of(before), CompanyNamed.of(after));
        Sides sides = new Sides(release, position, before == null ? List.of() : before.dated(), after.dated());
        if (affected.anything() || !affected.agencies().isEmpty()) {
            @Nullable Set<Slug> these = affected.anything() ? null : affected.agencies();
            sides.compare(RegisterChanges::agencies, these, agencyNames, (id, facts) -> facts.agencyName(id));
            sides.compare(RegisterChanges::agencies, these, agencies, (id, facts) -> facts.agency(id));
        }
        if (affected.anything() || !affected.directives().isEmpty()) {
            @Nullable Set<DirectiveId> these = affected.anything() ? null : affected.directives();
            sides.compare(Mentions::directives, these, directives, (id, facts) -> facts.directive());
            sides.compare(
                    Mentions::directives, these, agenciesOfDirectives, (id, facts) -> facts.agenciesOfDirective());
        }
        if (affected.anything() || !affected.customers().isEmpty()) {
            sides.compare(
                    Mentions::customers,
                    affected.anything() ? null : affected.customers(),
                    customers,
                    (id, facts) -> facts.customer());
        }
    }

    private static Collection<Slug> agencies(ReleaseFact fact) {
        return Mentions.agencies(fact).stream().map(Agency::id).distinct().toList();
    }

    /** A case before and after a fact. */
    private record Sides(String release, long position, List<DatedFact> before, List<DatedFact> after) {
        /**
         * @param about what a fact is about
         * @param only what to look at; null for all
         */
        <E, K, C> void compare(
                Function<ReleaseFact, Collection<E>> about,
                @Nullable Set<E> only,
                Versions<K, C> versions,
                BiFunction<E, EntityFacts, Set<Said<K, C>>> says) {
            Map<E, EntityFacts> was = grouped(before, about, only);
            Map<E, EntityFacts> is = grouped(after, about, only);
            Set<E> all = new LinkedHashSet<>(was.keySet());
            all.addAll(is.keySet());
            for (E entity : all) {
                @Nullable EntityFacts then = was.get(entity);
                @Nullable EntityFacts now = is.get(entity);
                if (then == null || !then.equals(now)) {
                    versions.change(
                            release,
                            position,
                            then == null ? Set.of() : says.apply(entity, then),
                            now == null ? Set.of() : says.apply(entity, now));
                }
            }
        }

        private static <E> Map<E, EntityFacts> grouped(
                List<DatedFact> dated, Function<ReleaseFact, Collection<E>> about, @Nullable Set<E> only) {
            Map<E, EntityFacts> groups = new LinkedHashMap<>();
            for (DatedFact fact : dated) {
                for (E entity : about.apply(fact.recorded().fact())) {
                    if (only == null || only.contains(entity)) {
                        groups.computeIfAbsent(entity, e -> new EntityFacts(new ArrayList<>(List.of(dated.getFirst()))))
                                .facts()
                                .add(fact);
                    }
                }
            }
            return groups;
        }
    }
}
