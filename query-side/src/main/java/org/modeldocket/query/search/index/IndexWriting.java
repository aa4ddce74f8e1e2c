package org.modeldocket.query.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Writes the entries of new facts to an index, and again those of what they change. For one thread. */
final class IndexWriting {
    /** How many names are kept at hand. */
    private static final int AT_HAND = 20_000;

    private final IndexStore store;
    private final Function<ReleaseId, List<Statement>> cases;
    private final Map<ReleaseId, List<Naming>> namings = recentlyUsed();
    private final Set<String> named = Collections.newSetFromMap(recentlyUsed());

    /** @param cases gives the statements of a case or of an organisation, with all that is committed of it */
    IndexWriting(IndexStore store, Function<ReleaseId, List<Statement>> cases) {
        this.store = store;
        this.cases = cases;
    }

    private static <K, V> Map<K, V> recentlyUsed() {
        return new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > AT_HAND;
            }
        };
    }

    /** @param facts the next ones, in the order of positions */
    void write(List<RecordedFact> facts) throws IOException {
        Map<ReleaseId, List<RecordedFact>> byRelease = facts.stream()
                .collect(Collectors.groupingBy(RecordedFact::releaseId, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<ReleaseId, List<RecordedFact>> release : byRelease.entrySet()) {
            write(
                    release.getKey(),
                    release.getValue(),
                    facts.getFirst().position(),
                    facts.getLast().position());
        }
    }

    private void write(ReleaseId releaseId, List<RecordedFact> facts, long first, long last) throws IOException {
        boolean changes = facts.stream().anyMatch(fact -> fact.fact() instanceof RecordKeeping);
        List<Statement> touched = changes
                ? changed(releaseId, facts, last)
                : facts.stream().map(Statement::of).toList();
        for (Statement statement : touched) {
            if (statement.original().fact() instanceof ReleaseRegistered) {
                namings.put(releaseId, Naming.of(statement));
            }
        }
        List<Naming> names = namings(releaseId);
        for (Statement statement : touched) {
            write(releaseId, statement, names, statement.original().position() >= first);
        }
    }

    /** What the facts said or changed; all of a case whose registration they changed, since every entry names its release. */
    private List<Statement> changed(ReleaseId releaseId, List<RecordedFact> facts, long last) {
        Set<Long> sequences = new HashSet<>();
        facts.forEach(fact -> sequences.add(fact.sequence()));
        List<Statement> all = cases.apply(releaseId).stream()
                .filter(statement -> statement.original().position() <= last)
                .toList();
        boolean renamed =
                all.stream().anyMatch(s -> s.original().fact() instanceof ReleaseRegistered && isChanged(s, sequences));
        return renamed
                ? all
                : all.stream()
                        .filter(s -> sequences.contains(s.original().sequence()) || isChanged(s, sequences))
                        .toList();
    }

    private static boolean isChanged(Statement statement, Set<Long> sequences) {
        return statement.changes().stream().anyMatch(change -> sequences.contains(change.sequence()));
    }

    private void write(ReleaseId releaseId, Statement statement, List<Naming> names, boolean isNew) throws IOException {
        List<StatementVersion> versions = StatementVersion.of(statement);
        boolean registration = statement.original().fact() instanceof ReleaseRegistered;
        List<Document> entries =
                registration ? Entries.release(releaseId, versions, names) : Entries.fact(releaseId, versions, names);
        if (isNew) {
            store.add(entries);
        } else {
            store.replace(
                    registration
                            ? Entries.releaseKey(releaseId)
                            : Entries.factKey(statement.original().fact()),
                    entries);
        }
        for (StatementVersion version : versions) {
            for (NamedThing thing : NamedThing.of(version.statement())) {
                if (named.add(thing.key()) && stored(thing.key()).isEmpty()) {
                    store.add(List.of(Entries.named(thing)));
                }
            }
        }
    }

    private List<Naming> namings(ReleaseId releaseId) throws IOException {
        if (releaseId.isOfOrganisation()) {
            return List.of();
        }
        List<Naming> known = namings.get(releaseId);
        if (known == null) {
            known = stored(Entries.releaseKey(releaseId)).stream()
                    .map(IndexWriting::naming)
                    .sorted(Comparator.comparingLong(Naming::from))
                    .toList();
            namings.put(releaseId, known);
        }
        return known;
    }

    private static Naming naming(Document entry) {
        return new Naming(
                number(entry, Fields.KNOWN_FROM),
                number(entry, Fields.KNOWN_TO),
                entry.get(Fields.COMPANY_ID),
                entry.get(Fields.COMPANY_NAME),
                entry.get(Fields.MODEL_NAME));
    }

    private static long number(Document entry, String field) {
        return entry.getField(field).numericValue().longValue();
    }

    /** The entries under a key that were there before this batch; what this batch adds is at hand. */
    private List<Document> stored(String key) throws IOException {
        IndexSearcher searcher = store.searchers().acquire();
        try {
            List<Document> entries = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                PostingsEnum found = leaf.reader().postings(new Term(Fields.KEY, key), PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(found.docID())) {
                        entries.add(leaf.reader().storedFields().document(found.docID()));
                    }
                }
            }
            return entries;
        } finally {
            store.searchers().release(searcher);
        }
    }
}
