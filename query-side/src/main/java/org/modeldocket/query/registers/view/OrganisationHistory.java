package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationKind;

/**
 * What the record says of an organisation beside what is recorded of releases: what it was called, and where its id leads.
 *
 * @param formerNames the first first
 * @param merged absent where it was not merged
 * @param includes what was merged into it, and all that is counted with it, at most 50, by id
 * @param moved the cases that were recorded as its own and are now those of other companies, at most 50, by id
 * @param more true where one of these lists is longer than what is shown; else absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrganisationHistory(
        List<FormerName> formerNames,
        @Nullable Merged merged,
        List<Merged> includes,
        List<Moved> moved,
        @Nullable Boolean more)
        implements WithNames<OrganisationHistory> {
    /** @param until when it was given up */
    public record FormerName(String name, DateView until, String factId) {}

    /**
     * A merger, with the organisation at its other end.
     *
     * @param kind of both organisations; not part of the JSON
     * @param countedAs under what a duplicate is shown and counted, where the other end is a duplicate too; else absent
     * @param occurred absent in the list of what was merged into an organisation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Merged(
            @JsonIgnore OrganisationKind kind,
            Organisation other,
            @Nullable Organisation countedAs,
            MergerKind as,
            @Nullable DateView occurred,
            @Nullable String factId) {
        Merged with(Names names) {
            return new Merged(
                    kind,
                    names.of(kind, other),
                    countedAs == null ? null : names.of(kind, countedAs),
                    as,
                    occurred,
                    factId);
        }
    }

    /** A case that another company has now. */
    public record Moved(String releaseId, Organisation company) {}

    /** Whether there is nothing to say. */
    @JsonIgnore
    public boolean isEmpty() {
        return formerNames.isEmpty() && merged == null && includes.isEmpty() && moved.isEmpty();
    }

    @Override
    public OrganisationHistory with(Names names) {
        return new OrganisationHistory(
                formerNames,
                merged == null ? null : merged.with(names),
                includes.stream().map(one -> one.with(names)).toList(),
                moved.stream()
                        .map(one -> new Moved(one.releaseId(), names.company(one.company())))
                        .toList(),
                more);
    }
}
