package org.modeldocket.query.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseOrder;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.text.Words;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Makes the entries of the index. Pure. */
final class Entries {
    /** Before every day, and behind every one. */
    private static final long ALWAYS = Long.MIN_VALUE;

    private static final long NEVER = Long.MAX_VALUE;

    private Entries() {}

    static String releaseKey(ReleaseId releaseId) {
        return "release:" + releaseId.value();
    }

    static String factKey(ReleaseFact fact) {
        return "fact:" + fact.factId();
    }

    /** The entries of a registration, one for each time in which it said something. */
    static List<Document> release(ReleaseId releaseId, List<StatementVersion> versions, List<Naming> namings) {
        List<Document> entries = new ArrayList<>();
        for (StatementVersion version : versions) {
            Naming naming = namings.get(entries.size());
            Document entry =
                    entry(SearchKind.RELEASE, releaseKey(releaseId), releaseId.value(), version, ALWAYS, ALWAYS);
            position(entry, version);
            called(entry, releaseId, naming, true);
            length(entry, naming.model());
            ReleaseRegistered registered = (ReleaseRegistered) version.says();
            if (registered.family() != null) {
                entry.add(new Field(Fields.MODEL, registered.family().value(), Fields.WORDS));
            }
            whole(entry, naming.model());
            whole(entry, registered.model().value());
            whole(entry, naming.companyName() + naming.model());
            whole(entry, naming.companyName() + registered.model().value());
            whole(entry, releaseId.value());
            says(entry, version);
            entries.add(entry);
        }
        return entries;
    }

    /** The entries of any other statement, one for each time in which it, and the name of its release, was the same. */
    static List<Document> fact(ReleaseId releaseId, List<StatementVersion> versions, List<Naming> namings) {
        List<Document> entries = new ArrayList<>();
        for (StatementVersion version : versions) {
            if (namings.isEmpty()) {
                entries.add(fact(releaseId, version, null));
            }
            for (Naming naming : namings) {
                StatementVersion part = version.within(naming);
                if (!part.isEmpty()) {
                    entries.add(fact(releaseId, part, naming));
                }
            }
        }
        return entries;
    }

    private static Document fact(ReleaseId releaseId, StatementVersion version, @Nullable Naming naming) {
        ReleaseFact fact = version.says();
        Interval days = CaseOrder.bounds(version.statement().inPlace()).days();
        Document entry = entry(
                SearchKind.FACT,
                factKey(version.statement().original().fact()),
                version.statement().original().fact().factId().toString(),
                version,
                day(days.earliest(), ALWAYS),
                day(days.latest(), NEVER));
        position(entry, version);
        called(entry, releaseId, naming, false);
        entry.add(new NumericDocValuesField(Fields.LENGTH, 0));
        entry.add(new StoredField(Fields.FACT_TYPE, FactType.of(fact).logicalName()));
        occurred(entry, fact.occurred());
        says(entry, version);
        return entry;
    }

    private static void occurred(Document entry, @Nullable Occurred occurred) {
        if (occurred != null) {
            entry.add(new StoredField(Fields.OCCURRED, occurred.edtf().toString()));
            if (occurred.asStated() != null) {
                entry.add(new StoredField(Fields.AS_STATED, occurred.asStated().value()));
            }
        }
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }

    /** The entry of a company, an agency or a directive under a name. */
    static Document named(NamedThing thing) {
        Document entry = entry(thing.kind(), thing.key(), thing.id(), null, ALWAYS, ALWAYS);
        entry.add(new NumericDocValuesField(Fields.POSITION, 0));
        entry.add(new StoredField(Fields.HEADING, thing.name()));
        String field = switch (thing.kind()) {
            case COMPANY -> Fields.COMPANY;
            case AGENCY -> Fields.AGENCY;
            case DIRECTIVE, RELEASE, FACT -> Fields.TITLE;
        };
        entry.add(new Field(field, thing.name(), Fields.WORDS));
        length(entry, thing.name());
        whole(entry, thing.name());
        whole(entry, thing.id());
        return entry;
    }

    private static Document entry(
            SearchKind kind,
            String key,
            String id,
            @Nullable StatementVersion version,
            long possibleFrom,
            long definiteFrom) {
        Document entry = new Document();
        entry.add(new StringField(Fields.KEY, key, Field.Store.YES));
        entry.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
        entry.add(new StringField(Fields.KIND, kind.name(), Field.Store.YES));
        entry.add(new SortedDocValuesField(Fields.KIND, new BytesRef(kind.name())));
        entry.add(new StoredField(Fields.ID, id));
        entry.add(new NumericDocValuesField(Fields.KNOWN_FROM, version == null ? 0 : version.from()));
        entry.add(new NumericDocValuesField(Fields.KNOWN_TO, version == null ? Long.MAX_VALUE : version.to()));
        entry.add(new NumericDocValuesField(Fields.POSSIBLE_FROM, possibleFrom));
        entry.add(new NumericDocValuesField(Fields.DEFINITE_FROM, definiteFrom));
        entry.add(new StoredField(Fields.DEFINITE_FROM, definiteFrom));
        return entry;
    }

    private static void position(Document entry, StatementVersion version) {
        long position = version.statement().original().position();
        entry.add(new NumericDocValuesField(Fields.POSITION, position));
        entry.add(new StoredField(Fields.POSITION, position));
    }

    private static void called(Document entry, ReleaseId releaseId, @Nullable Naming naming, boolean stored) {
        entry.add(new StoredField(Fields.RELEASE, releaseId.value()));
        if (naming != null) {
            entry.add(new Field(Fields.MODEL, naming.model(), Fields.WORDS));
            entry.add(new Field(Fields.COMPANY, naming.companyName(), Fields.WORDS));
            entry.add(new StoredField(Fields.MODEL_NAME, naming.model()));
            entry.add(new StoredField(Fields.COMPANY_ID, naming.companyId()));
            entry.add(new StoredField(Fields.COMPANY_NAME, naming.companyName()));
        }
        if (stored && naming != null) {
            entry.add(new StoredField(Fields.KNOWN_FROM, naming.from()));
            entry.add(new StoredField(Fields.KNOWN_TO, naming.to()));
        }
    }

    private static void says(Document entry, StatementVersion version) {
        FactTexts.each(
                version.statement(),
                (field, text) -> entry.add(
                        new Field(field, text, field.equals(Fields.TYPE) ? Fields.WORDS : Fields.STORED_WORDS)));
        if (version.statement().retracted()) {
            entry.add(new StringField(Fields.STATE, Fields.RETRACTED, Field.Store.YES));
        } else {
            NamedThing.of(version.statement())
                    .forEach(thing -> entry.add(new StringField(Fields.NAMES, thing.key(), Field.Store.NO)));
        }
    }

    private static void length(Document entry, String name) {
        entry.add(new NumericDocValuesField(Fields.LENGTH, Words.of(name).size()));
    }

    private static void whole(Document entry, String name) {
        String whole = Words.whole(name);
        if (!whole.isEmpty() && whole.length() <= 1_000) {
            entry.add(new StringField(Fields.WHOLE, whole, Field.Store.NO));
        }
    }
}
