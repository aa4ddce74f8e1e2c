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
 * @param fulfilled when what it asks for was done; absent where no source says so. It stays in force until it ends
 * @param onHold since when a court keeps it without effect; absent where none does
 * @param lifted when it was lifted; absent where it was not, also where a court ended it
 * @param ended when it ended; absent while it is in force
 * @param endedBy the type of the fact that ended it; absent while it is in force
 * @param concluded true where that fact does not state the end, the ruling of a court; else absent
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
        @Nullable DateView onHold,
        @Nullable DateView lifted,
        @Nullable DateView ended,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
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
                onHold,
                lifted,
                ended,
                endedBy,
                concluded,
                inForce,
                lasts,
                factIds,
                otherAccounts);
    }
}
