package org.modeldocket.query.registers;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.bitemporal.BitemporalChanges;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.CaseCompany;
import org.modeldocket.query.registers.mentions.AgencyOfDirective;
import org.modeldocket.query.registers.mentions.CustomerOfPreview;
import org.modeldocket.query.registers.mentions.MentionedIds;
import org.modeldocket.vocabulary.id.Slug;

/**
 * What facts change in the registers, one after the other. Only what is said of that about which the facts, or their days, have
 * changed is worked out, so that a case of many customers stays cheap.
 */
final class RegisterChanges {
    final BitemporalChanges<Slug, Boolean> agencies = new BitemporalChanges<>();
    final BitemporalChanges<String, DirectiveRow> directives = new BitemporalChanges<>();
    final BitemporalChanges<AgencyOfDirective, Boolean> agenciesOfDirectives = new BitemporalChanges<>();
    final BitemporalChanges<CustomerOfPreview, CustomerRow> customers = new BitemporalChanges<>();

    /**
     * Notes what the newest fact of a case changed.
     *
     * @param was what the case mentioned before
     * @return what it mentions now
     */
    CaseMentions step(@Nullable CaseHistory before, CaseHistory after, CaseMentions was) {
        Step step = new Step(after.releaseId().value(), after.position());
        boolean all = CaseCompany.mayChange(before, after);
        MentionedIds mentioned = MentionedIds.by(after.change());
        CaseMentions is = all ? CaseMentions.of(after) : was.with(after, mentioned);
        MentionedIds touched = all ? is.mentionedSince(was) : mentioned;
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
        return is;
    }

    private record Step(String release, long position) {
        <E, G, K, C> void compare(
                Set<E> touched,
                Map<E, G> was,
                Map<E, G> is,
                BitemporalChanges<K, C> versions,
                BiFunction<E, G, Set<BitemporalValue<K, C>>> says) {
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
