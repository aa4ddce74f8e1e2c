package org.modeldocket.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PreviewId;

/**
 * A preview with its extensions.
 *
 * @param ended absent while it is open
 * @param factIds the facts that granted, extended and ended it
 */
public record PreviewFile(
        PreviewId previewId,
        Party grantedBy,
        List<Agency> agencies,
        boolean customerByCustomer,
        @Nullable EdtfDate plannedEnd,
        Occurred granted,
        @Nullable Occurred ended,
        List<FactId> factIds) {

    static PreviewFile of(PreviewGranted p) {
        return new PreviewFile(
                p.previewId(),
                p.grantedBy(),
                p.agencies(),
                p.customerByCustomer(),
                p.plannedEnd(),
                p.occurred(),
                null,
                List.of(p.factId()));
    }

    PreviewFile extended(EdtfDate to, FactId by) {
        return new PreviewFile(
                previewId, grantedBy, agencies, customerByCustomer, to, granted, ended, Lists.plus(factIds, by));
    }

    PreviewFile ended(Occurred when, FactId by) {
        return new PreviewFile(
                previewId, grantedBy, agencies, customerByCustomer, plannedEnd, granted, when, Lists.plus(factIds, by));
    }
}
