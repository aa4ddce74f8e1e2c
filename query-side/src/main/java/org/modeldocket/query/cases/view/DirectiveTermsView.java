package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.DirectiveTerms;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.Publicity;

/**
 * What a directive says, with its amendments. In JSON its members are members of the directive.
 *
 * @param identifiers absent where none is known, as every member that may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveTermsView(
        String title,
        List<AgencyName> agencies,
        Instrument instrument,
        Force force,
        List<MeasureView> measures,
        List<AudienceView> audience,
        @Nullable DateView complyBy,
        @Nullable DateView effectiveFrom,
        @Nullable String jurisdiction,
        @Nullable DirectiveForm form,
        @Nullable Publicity publicity,
        @Nullable List<LegalIdentifierView> identifiers,
        @Nullable List<LegalBasisView> legalBasis,
        @Nullable String penalty)
        implements WithNames<DirectiveTermsView> {
    public static DirectiveTermsView of(DirectiveTerms terms) {
        return new DirectiveTermsView(
                terms.title().value(),
                AgencyName.of(terms.agencies()),
                terms.instrument(),
                terms.force(),
                MeasureView.of(terms.measures()),
                AudienceView.of(terms.audience()),
                DateView.orNull(terms.complyBy()),
                DateView.orNull(terms.effectiveFrom()),
                terms.jurisdiction() == null ? null : terms.jurisdiction().value(),
                terms.form(),
                terms.publicity(),
                LegalIdentifierView.orNull(terms.identifiers()),
                LegalBasisView.orNull(terms.legalBasis()),
                terms.penalty() == null ? null : terms.penalty().value());
    }

    @Override
    public DirectiveTermsView with(Names names) {
        return new DirectiveTermsView(
                title,
                names.agencies(agencies),
                instrument,
                force,
                measures,
                audience,
                complyBy,
                effectiveFrom,
                jurisdiction,
                form,
                publicity,
                identifiers,
                legalBasis,
                penalty);
    }

    /** The names of the members that are not those of the other, in their order. The order within a list means nothing. */
    public List<String> differing(DirectiveTermsView other) {
        return Stream.of(DirectiveTermsView.class.getRecordComponents())
                .filter(member -> !Objects.equals(value(member), other.value(member)))
                .map(RecordComponent::getName)
                .toList();
    }

    private @Nullable Object value(RecordComponent member) {
        try {
            Object value = member.getAccessor().invoke(this);
            return value instanceof List<?> list ? Set.copyOf(list) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessors can be called", e);
        }
    }
}
