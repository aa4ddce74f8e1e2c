package org.modeldocket.query.search;

import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.query.search.request.Excerpts;
import org.modeldocket.query.search.request.Hit;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.vocabulary.text.ShortText;

/** Makes answers of the entries of the index, with the names of their moment. */
final class FoundItems {
    private final Excerpts excerpts;

    private final @Nullable SearchConditions conditions;

    /** @param conditions null where nothing else is asked */
    FoundItems(Excerpts excerpts, @Nullable SearchConditions conditions) {
        this.excerpts = excerpts;
        this.conditions = conditions;
    }

    SearchItem item(Hit hit, Names names) {
        Document entry = hit.entry();
        SearchKind kind = SearchKind.valueOf(stored(entry, Fields.KIND));
        String id = stored(entry, Fields.ID);
        String release = entry.get(Fields.RELEASE);
        OrganisationStream organisation = release == null ? null : OrganisationStream.of(new ReleaseId(release));
        IndexableField position = entry.getField(Fields.POSITION);
        return new SearchItem(
                kind,
                id,
                title(kind, id, entry, organisation, names),
                organisation == null ? release : null,
                company(entry, names),
                entry.get(Fields.FACT_TYPE),
                occurred(entry),
                position == null ? null : position.numericValue().longValue(),
                kind == SearchKind.RELEASE || kind == SearchKind.FACT ? excerpts.of(entry) : null,
                entry.get(Fields.STATE) == null ? null : FactState.RETRACTED,
                hit.happened(),
                conditions != null
                                && position != null
                                && conditions.meets(position.numericValue().longValue()) == Match.POSSIBLE
                        ? Certainty.POSSIBLE
                        : null,
                links(kind, id, release, organisation));
    }

    private static @Nullable Organisation company(Document entry, Names names) {
        String company = entry.get(Fields.COMPANY_ID);
        return company == null ? null : names.company(new Organisation(company, stored(entry, Fields.COMPANY_NAME)));
    }

    private static @Nullable DateView occurred(Document entry) {
        String edtf = entry.get(Fields.OCCURRED);
        String asStated = entry.get(Fields.AS_STATED);
        return edtf == null
                ? null
                : DateView.of(new Occurred(EdtfDate.parse(edtf), asStated == null ? null : new ShortText(asStated)));
    }

    private static String title(
            SearchKind kind, String id, Document entry, @Nullable OrganisationStream organisation, Names names) {
        return switch (kind) {
            case COMPANY ->
                names.company(new Organisation(id, stored(entry, Fields.HEADING)))
                        .name();
            case AGENCY ->
                names.of(OrganisationKind.AGENCY, new Organisation(id, stored(entry, Fields.HEADING)))
                        .name();
            case DIRECTIVE -> stored(entry, Fields.HEADING);
            case RELEASE, FACT ->
                organisation == null
                        ? stored(entry, Fields.MODEL_NAME)
                        : names.of(
                                        organisation.kind(),
                                        new Organisation(
                                                organisation.id().value(),
                                                organisation.id().value()))
                                .name();
        };
    }

    private static SearchLinks links(
            SearchKind kind, String id, @Nullable String release, @Nullable OrganisationStream organisation) {
        return switch (kind) {
            case RELEASE -> SearchLinks.of("/releases/" + id);
            case COMPANY -> SearchLinks.of("/companies/" + id);
            case AGENCY -> SearchLinks.of("/agencies/" + id);
            case DIRECTIVE -> SearchLinks.of("/directives/" + id);
            case FACT -> {
                if (organisation == null) {
                    yield SearchLinks.of("/releases/" + release + "/facts/" + id);
                }
                String facts = plural(organisation.kind()) + organisation.id() + "/facts";
                yield new SearchLinks("/api" + facts + "/" + id, facts + "#fact-" + id);
            }
        };
    }

    private static String plural(OrganisationKind kind) {
        return switch (kind) {
            case COMPANY -> "/companies/";
            case AGENCY -> "/agencies/";
            case CUSTOMER -> "/customers/";
        };
    }

    private static String stored(Document entry, String field) {
        return Objects.requireNonNull(entry.get(field), field);
    }
}
