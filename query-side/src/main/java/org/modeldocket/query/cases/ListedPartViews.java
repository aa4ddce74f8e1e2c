package org.modeldocket.query.cases;

import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.Commitment;
import org.modeldocket.casefile.state.NegativeFinding;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.NegativeFindingView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.names.AgencyName;

/** How an answer shows the parts of a case that few cases have. Pure. */
public final class ListedPartViews {
    private ListedPartViews() {}

    public static CommitmentView commitment(Commitment c) {
        return new CommitmentView(
                AgencyName.of(c.agencies()),
                c.undertakings().stream().map(Object::toString).toList(),
                DateView.orNull(c.by()),
                text(c.directiveId()),
                DateView.of(c.occurred()),
                c.factId().toString());
    }

    public static NegativeFindingView negativeFinding(NegativeFinding n) {
        return new NegativeFindingView(
                n.question().value(),
                n.places().stream().map(Object::toString).toList(),
                DateView.of(n.searchedOn()),
                n.factId().toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
