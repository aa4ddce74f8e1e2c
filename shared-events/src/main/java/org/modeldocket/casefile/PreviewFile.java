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
 * @param ending absent while it is open
 * @param factIds the facts that granted, extended and ended it
 */
public record PreviewFile(
        PreviewId previewId,
        Party grantedBy,
        List<Agency> agencies,
        boolean customerByCustomer,
        @Nullable EdtfDate plannedEnd,
        Occurred granted,
        @Nullable Ending ending,
        boolean inDoubt,
        List<FactId> factIds)
        implements Lasting<PreviewFile> {

    static PreviewFile of(PreviewGranted p) {
        return new PreviewFile(
                p.previewId(),
                p.grantedBy(),
                p.agencies(),
                p.customerByCustomer(),
                p.plannedEnd(),
                p.occurred(),
                null,
                false,
                List.of(p.factId()));
    }

    @Override
    public boolean open() {
        return ending == null;
    }

    /** Absent while it is open. */
    public @Nullable Occurred ended() {
        return ending == null ? null : ending.when();
    }

    PreviewFile extended(EdtfDate to, FactId by) {
        return changed(to, ending, inDoubt, Lists.plus(factIds, by));
    }

    PreviewFile ended(Ending end, FactId by) {
        return changed(plannedEnd, end, inDoubt, Lists.plus(factIds, by));
    }

    @Override
    public PreviewFile doubted() {
        return changed(plannedEnd, ending, true, factIds);
    }

    private PreviewFile changed(@Nullable EdtfDate planned, @Nullable Ending end, boolean doubt, List<FactId> facts) {
        return new PreviewFile(previewId, grantedBy, agencies, customerByCustomer, planned, granted, end, doubt, facts);
    }
}
