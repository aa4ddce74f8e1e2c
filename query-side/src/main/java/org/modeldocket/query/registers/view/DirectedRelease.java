package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.time.Certainty;

/**
 * A release that a directive covers.
 *
 * @param amended when it was last amended there; absent where it never was
 * @param fulfilled when what it asks for was done there; absent where no source says so
 * @param lifted absent while it is in force there
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it is in force on the day asked about; else absent
 * @param differs the names of the members in which it says something else there than the newest fact in any release; else absent
 * @param terms all that it says there, where that differs; else absent, and in lists of directives
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
        @Nullable DateView lifted,
        boolean inForce,
        @Nullable Certainty lasts,
        List<String> factIds,
        @Nullable List<String> differs,
        @Nullable DirectiveTermsView terms)
        implements WithNames<DirectedRelease> {
    /** The same with what it says there, which {@link #beside} compares. */
    public DirectedRelease saying(DirectiveTermsView said) {
        return with(company, null, said);
    }

    /** The same compared with what the directive says in its newest fact. */
    public DirectedRelease beside(DirectiveTermsView newest) {
        List<String> other = terms == null ? List.of() : terms.differing(newest);
        return other.isEmpty() ? with(company, null, null) : with(company, other, terms);
    }

    /** The same for a list of directives, where what it says otherwise is named alone. */
    DirectedRelease brief() {
        return with(company, differs, null);
    }

    @Override
    public DirectedRelease with(Names names) {
        return with(names.company(company), differs, terms == null ? null : terms.with(names));
    }

    private DirectedRelease with(
            Organisation named, @Nullable List<String> otherwise, @Nullable DirectiveTermsView said) {
        return new DirectedRelease(
                releaseId, named, model, version, issued, amended, fulfilled, lifted, inForce, lasts, factIds,
                otherwise, said);
    }
}
