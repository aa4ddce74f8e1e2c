package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.time.Certainty;

/**
 * A release that a directive covers.
 *
 * @param amended when it was last amended there; absent where it never was
 * @param fulfilled when what it asks for was done there; absent where no source says so
 * @param onHold since when a court keeps it without effect there; absent where none does
 * @param lifted when it was lifted there; absent where it was not, also where a court ended it
 * @param ended when it ended there; absent while it is in force
 * @param endedBy the type of the fact that ended it there; absent while it is in force
 * @param concluded true where that fact does not state the end, the ruling of a court; else absent
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it is in force on the day asked about; else absent
 * @param recorded what is recorded under it there; absent in lists of directives
 * @param differs the names of the members in which it says something else there than the newest fact in any release; else absent
 * @param terms all that it says there, where that differs; else absent, and in lists of directives
 * @param otherAccounts what other sources say of the facts about it there, and of those recorded under it; absent where none does. In
 *     a list of directives the first release of each has it, of the facts about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectedRelease(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        DateView issued,
        @Nullable DateView amended,
        @Nullable DateView fulfilled,
        @Nullable DateView onHold,
        @Nullable DateView lifted,
        @Nullable DateView ended,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
        boolean inForce,
        @Nullable Certainty lasts,
        List<String> factIds,
        @JsonUnwrapped RecordedUnder recorded,
        @Nullable List<String> differs,
        @Nullable DirectiveTermsView terms,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<DirectedRelease> {
    /** A list that is empty is absent in JSON. */
    public DirectedRelease {
        otherAccounts = Objects.requireNonNullElse(otherAccounts, List.of());
    }

    /** The same with what it says there, which {@link #beside} compares. */
    public DirectedRelease saying(DirectiveTermsView said) {
        return with(company, recorded, null, said, otherAccounts);
    }

    /** The same compared with what the directive says in its newest fact. */
    public DirectedRelease beside(DirectiveTermsView newest) {
        List<String> other = terms == null ? List.of() : terms.differing(newest);
        return other.isEmpty()
                ? with(company, recorded, null, null, otherAccounts)
                : with(company, recorded, other, terms, otherAccounts);
    }

    /** The same for a list of directives, where what it says otherwise is named alone. */
    DirectedRelease brief() {
        return with(company, RecordedUnder.NOTHING, differs, null, List.of());
    }

    @Override
    public DirectedRelease with(Names names) {
        return with(
                names.company(company),
                recorded.with(names),
                differs,
                terms == null ? null : terms.with(names),
                otherAccounts);
    }

    /** The same with what other sources say. */
    public DirectedRelease with(AccountsByFact accounts) {
        return with(company, recorded, differs, terms, accounts.beside(allFactIds()));
    }

    /** The facts about it there, and those recorded under it. */
    public List<String> allFactIds() {
        return Stream.concat(factIds.stream(), recorded.factIds()).distinct().toList();
    }

    private DirectedRelease with(
            Organisation named,
            RecordedUnder under,
            @Nullable List<String> otherwise,
            @Nullable DirectiveTermsView said,
            List<OtherAccounts> others) {
        return new DirectedRelease(
                releaseId, named, model, version, issued, amended, fulfilled, onHold, lifted, ended, endedBy, concluded,
                inForce, lasts, factIds, under, otherwise, said, others);
    }
}
