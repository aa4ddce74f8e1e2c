package org.modeldocket.query.registers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
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
    void step(@Nullable CaseHistory before, CaseHistory after, CaseMentions was, CaseMentions is) {
        Step step = new Step(after.file().releaseId().value(), after.position());
        if (before == null || !after.appended()) {
            companies.change(
                    step.release(),
                    step.position(),
                    before == null ? Set.of() : CompanyNamed.of(before),
                    CompanyNamed.of(after));
        }
        Touched touched = after.appended() ? Touched.by(after) : Touched.any(was, is);
        step.compare(touched.agencies(), was.agencies(), is.agencies(), agencyNames, (id, seen) -> seen.name(id));
        step.compare(touched.agencies(), was.agencies(), is.agencies(), agencies, (id, seen) -> seen.connection(id));
        step.compare(
                touched.directives(), was.directives(), is.directives(), directives, (id, facts) -> facts.directive());
        step.compare(
                touched.directives(),
                was.directives(),
                is.directives(),
                agenciesOfDirectives,
                (id, facts) -> facts.agenciesOfDirective());
        step.compare(touched.customers(), was.customers(), is.customers(), customers, (id, facts) -> facts.customer());
    }

    /** Of what a fact, or the days of another that it changed, can have changed what is said. */
    private record Touched(Set<Slug> agencies, Set<DirectiveId> directives, Set<CustomerOfPreview> customers) {
        static Touched by(CaseHistory history) {
            Touched touched = new Touched(new HashSet<>(), new HashSet<>(), new HashSet<>());
            history.datedAnew().stream().map(fact -> fact.recorded().fact()).forEach(fact -> {
                Mentions.agencies(fact).stream().map(Agency::id).forEach(touched.agencies::add);
                touched.directives.addAll(Mentions.directives(fact));
                touched.customers.addAll(Mentions.customers(fact));
            });
            return touched;
        }

        static Touched any(CaseMentions was, CaseMentions is) {
            return new Touched(
                    all(was.agencies(), is.agencies()),
                    all(was.directives(), is.directives()),
                    all(was.customers(), is.customers()));
        }

        private static <E> Set<E> all(Map<E, ?> was, Map<E, ?> is) {
            Set<E> all = new HashSet<>(was.keySet());
            all.addAll(is.keySet());
            return all;
        }
    }

    private record Step(String release, long position) {
        <E, G, K, C> void compare(
                Set<E> touched,
                Map<E, G> was,
                Map<E, G> is,
                Versions<K, C> versions,
                BiFunction<E, G, Set<Said<K, C>>> says) {
            for (E entity : touched) {
                @Nullable G then = was.get(entity);
                @Nullable G now = is.get(entity);
                if (then == null || !then.equals(now)) {
                    versions.change(
                            release,
                            position,
                            then == null ? Set.of() : says.apply(entity, then),
                            now == null ? Set.of() : says.apply(entity, now));
                }
            }
        }
    }
}
