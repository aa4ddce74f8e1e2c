package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.time.Certainty;

/**
 * A directive about one release, with its amendments.
 *
 * @param amended when it was last amended; absent where it never was
 * @param fulfilled when what it asks for was done; absent where no source says so. It stays in force until it is lifted
 * @param lifted absent while it is in force
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it is in force on the day asked about; else absent
 * @param otherAccounts what other sources say of what these facts tell; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveView(
        String directiveId,
        @JsonUnwrapped DirectiveTermsView terms,
        DateView issued,
        @Nullable DateView amended,
        @Nullable DateView fulfilled,
        @Nullable DateView lifted,
        boolean inForce,
        @Nullable Certainty lasts,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<DirectiveView> {
    @Override
    public DirectiveView with(Names names) {
        return new DirectiveView(
                directiveId,
                terms.with(names),
                issued,
                amended,
                fulfilled,
                lifted,
                inForce,
                lasts,
                factIds,
                otherAccounts);
    }
}
