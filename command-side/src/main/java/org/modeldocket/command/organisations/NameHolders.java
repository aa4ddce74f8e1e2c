package org.modeldocket.command.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * Which organisations have a name now, and which had it before they were renamed. Names that differ in case, spaces or punctuation
 * alone are taken for one, unless an organisation has the very name. Written by one thread; any number may read.
 */
final class NameHolders {
    /** A name, as it is loosely compared, that a fact has given an organisation; whether it still has it is another question. */
    private record Given(OrganisationKind kind, String name, String id) implements Comparable<Given> {
        private static final Comparator<Given> ORDER =
                Comparator.comparing(Given::kind).thenComparing(Given::name).thenComparing(Given::id);

        @Override
        public int compareTo(Given other) {
            return ORDER.compare(this, other);
        }
    }

    private final NavigableSet<Given> given = new ConcurrentSkipListSet<>();
    private final OrganisationNames names;
    private final OwnStreams own;

    NameHolders(OrganisationNames names, OwnStreams own) {
        this.names = names;
        this.own = own;
    }

    void add(OrganisationClaim.Key key, String name) {
        if (!key.jurisdiction()) {
            given.add(new Given(key.kind(), ComparedName.loose(name), key.id()));
        }
    }

    void clear() {
        given.clear();
    }

    /** As {@link KnownNames#holder}. */
    Slug holder(OrganisationKind kind, String name, @Nullable String jurisdiction, Slug otherwise) {
        List<OrganisationStream> last = now(kind, name, jurisdiction, otherwise);
        OrganisationStream usual = new OrganisationStream(kind, otherwise);
        if (last.size() == 1) {
            return last.getFirst().id();
        }
        if (last.contains(usual) || last.isEmpty() && names.first(usual.name()) != null) {
            return otherwise;
        }
        if (!last.isEmpty()) {
            throw new IllegalArgumentException(Quoted.of(name) + " is the name of " + last.get(0) + " and of "
                    + last.get(1) + "; give the id of the one that is meant");
        }
        return given(kind, name, jurisdiction)
                .filter(one -> own.of(one).renamed() != null && had(one.name(), name))
                .map(OrganisationStream::id)
                .findFirst()
                .orElse(otherwise);
    }

    /** One of those that a name alone stands for now, of which none has the id that follows from it; null where there is none. */
    @Nullable
    OrganisationStream renamedTo(OrganisationKind kind, String name, @Nullable String jurisdiction, Slug id) {
        List<OrganisationStream> now = now(kind, name, jurisdiction, id);
        return now.isEmpty() || now.contains(new OrganisationStream(kind, id)) ? null : now.getFirst();
    }

    /** Those that a name alone may stand for, but for those that were merged into others of them. */
    private List<OrganisationStream> now(
            OrganisationKind kind, String name, @Nullable String jurisdiction, Slug otherwise) {
        List<OrganisationStream> all = given(kind, name, jurisdiction).toList();
        boolean exact = all.stream().anyMatch(one -> has(one, name));
        List<OrganisationStream> now = all.stream()
                .filter(one -> exact ? has(one, name) : hasAlike(one, name))
                .filter(one -> one.id().equals(otherwise) || isCalledOtherwise(one))
                .toList();
        return now.stream()
                .filter(one -> now.stream().noneMatch(other -> own.leads(one, other)))
                .toList();
    }

    /** Another organisation that has a name now; null where there is none, or a merger makes it one with this. */
    @Nullable
    OrganisationStream other(OrganisationStream than, String name) {
        return given(than.kind(), name)
                .filter(one -> !one.equals(than) && hasAlike(one, name))
                .filter(one -> !differ(jurisdiction(one), jurisdiction(than)))
                .filter(one -> !own.leads(one, than) && !own.leads(than, one))
                .findFirst()
                .orElse(null);
    }

    /** Whether an organisation was called so at first, or since one of its renamings. */
    boolean had(OrganisationClaim.Key key, String name) {
        KnownName first = names.first(key);
        return first != null
                && (ComparedName.same(first.value(), name) || own.of(key).wasNamed(name));
    }

    private boolean has(OrganisationStream organisation, String name) {
        KnownName now = names.standing(organisation.name());
        return now != null && ComparedName.same(now.value(), name);
    }

    private boolean hasAlike(OrganisationStream organisation, String name) {
        KnownName now = names.standing(organisation.name());
        return now != null && ComparedName.loose(now.value()).equals(ComparedName.loose(name));
    }

    /** Whether it was renamed, or what named it was corrected, so that its id may be another than that which follows from its name. */
    private boolean isCalledOtherwise(OrganisationStream organisation) {
        KnownName first = names.first(organisation.name());
        return own.of(organisation).renamed() != null
                || first != null
                        && !ComparedName.same(
                                first.value(), first.versions().getFirst().value());
    }

    private @Nullable String jurisdiction(OrganisationStream organisation) {
        return names.value(
                new OrganisationClaim.Key(organisation.kind(), organisation.id().value(), true));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private Stream<OrganisationStream> given(OrganisationKind kind, String name, @Nullable String jurisdiction) {
        return given(kind, name).filter(one -> !differ(jurisdiction, jurisdiction(one)));
    }

    /** Those that have the name or had it, by id. */
    private Stream<OrganisationStream> given(OrganisationKind kind, String name) {
        String compared = ComparedName.loose(name);
        return given.tailSet(new Given(kind, compared, "")).stream()
                .takeWhile(one -> one.kind() == kind && one.name().equals(compared))
                .map(one -> new OrganisationStream(kind, new Slug(one.id())));
    }
}
