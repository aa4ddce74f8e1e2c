package org.modeldocket.casefile.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.list.AppendOnlyLists;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.SuspensionId;

/**
 * A suspension of access.
 *
 * @param restorations for whom access came back while it went on for the others, in the order of the case
 * @param ending absent while it is open
 * @param factIds the facts that began, partly lifted and ended it
 */
public record SuspensionState(
        SuspensionId suspensionId,
        @Nullable DirectiveId directiveId,
        Party imposedBy,
        List<Audience> audience,
        Occurred suspended,
        List<Restoration> restorations,
        @Nullable Ending ending,
        boolean inDoubt,
        List<FactId> factIds)
        implements OpenEnded<SuspensionState> {
    public static SuspensionState of(AccessSuspended s) {
        return new SuspensionState(
                s.suspensionId(),
                s.directiveId(),
                s.imposedBy(),
                s.audience(),
                s.occurred(),
                List.of(),
                null,
                false,
                List.of(s.factId()));
    }

    @Override
    public boolean open() {
        return ending == null;
    }

    /** Whether it keeps everybody out. */
    public boolean forEverybody() {
        return Audience.isEverybody(audience);
    }

    /** Whether it keeps nobody out once access is restored for these too. */
    public boolean isOverWith(AccessRestored some) {
        List<Audience> restored = new ArrayList<>(some.audience());
        restorations.forEach(before -> restored.addAll(before.audience()));
        return Audience.areAll(restored, audience);
    }

    /** When access was restored; absent where it was not, also where a withdrawal ended the suspension. */
    public @Nullable Occurred restored() {
        return ending != null && ending.by() == FactType.ACCESS_RESTORED ? ending.when() : null;
    }

    /** With access for some. */
    public SuspensionState restoredFor(AccessRestored some) {
        Restoration restoration = new Restoration(some.audience(), some.occurred(), some.factId());
        return changed(
                AppendOnlyLists.plus(restorations, restoration),
                ending,
                inDoubt,
                AppendOnlyLists.plus(factIds, some.factId()));
    }

    public SuspensionState ended(Ending end, FactId by) {
        return changed(restorations, end, inDoubt, AppendOnlyLists.plus(factIds, by));
    }

    @Override
    public SuspensionState doubted() {
        return changed(restorations, ending, true, factIds);
    }

    private SuspensionState changed(List<Restoration> some, @Nullable Ending end, boolean doubt, List<FactId> facts) {
        return new SuspensionState(suspensionId, directiveId, imposedBy, audience, suspended, some, end, doubt, facts);
    }
}
