package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.list.AppendOnlyLists;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;

/**
 * A preview with its extensions.
 *
 * @param audience for whom it is; empty where no source says
 * @param counted how many organisations are in it, as last counted; absent where no source says
 * @param ending absent while it is open
 * @param factIds the facts that granted, extended and ended it
 */
public record PreviewState(
        PreviewId previewId,
        Party grantedBy,
        List<Agency> agencies,
        boolean customerByCustomer,
        @Nullable PlannedDate plannedEnd,
        List<Audience> audience,
        Occurred granted,
        @Nullable CustomerCount counted,
        @Nullable Ending ending,
        boolean inDoubt,
        List<FactId> factIds)
        implements OpenEnded<PreviewState> {

    public static PreviewState of(PreviewGranted p) {
        return new PreviewState(
                p.previewId(),
                p.grantedBy(),
                p.agencies(),
                p.customerByCustomer(),
                p.plannedEnd(),
                p.audience(),
                p.occurred(),
                null,
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

    public PreviewState extended(PlannedDate to, FactId by) {
        return changed(to, counted, ending, inDoubt, AppendOnlyLists.plus(factIds, by));
    }

    public PreviewState ended(Ending end, FactId by) {
        return changed(plannedEnd, counted, end, inDoubt, AppendOnlyLists.plus(factIds, by));
    }

    /** With the newest count; which facts granted, extended and ended it stays. */
    public PreviewState counted(CustomerCount count) {
        return changed(plannedEnd, count, ending, inDoubt, factIds);
    }

    @Override
    public PreviewState doubted() {
        return changed(plannedEnd, counted, ending, true, factIds);
    }

    private PreviewState changed(
            @Nullable PlannedDate planned,
            @Nullable CustomerCount count,
            @Nullable Ending end,
            boolean doubt,
            List<FactId> facts) {
        return new PreviewState(
                previewId,
                grantedBy,
                agencies,
                customerByCustomer,
                planned,
                audience,
                granted,
                count,
                end,
                doubt,
                facts);
    }
}
