package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A directive as it stands after its amendments.
 *
 * @param lifted absent while it is in force
 * @param factIds the facts that issued, amended and lifted it
 */
public record DirectiveState(
        DirectiveId directiveId,
        ShortText title,
        List<Agency> agencies,
        Instrument instrument,
        Force force,
        List<Measure> measures,
        List<Audience> audience,
        @Nullable EdtfDate complyBy,
        @Nullable EdtfDate effectiveFrom,
        Occurred issued,
        @Nullable Occurred lifted,
        boolean inDoubt,
        List<FactId> factIds)
        implements OpenEnded<DirectiveState> {

    public static DirectiveState of(DirectiveIssued d) {
        return new DirectiveState(
                d.directiveId(),
                d.title(),
                d.agencies(),
                d.instrument(),
                d.force(),
                d.measures(),
                d.audience(),
                d.complyBy(),
                d.effectiveFrom(),
                d.occurred(),
                null,
                false,
                List.of(d.factId()));
    }

    @Override
    public boolean open() {
        return lifted == null;
    }

    public DirectiveState amended(DirectiveAmended change) {
        return new DirectiveState(
                directiveId,
                or(change.title(), title),
                some(change.agencies(), agencies),
                or(change.instrument(), instrument),
                or(change.force(), force),
                some(change.measures(), measures),
                some(change.audience(), audience),
                change.complyBy() == null ? complyBy : change.complyBy(),
                change.effectiveFrom() == null ? effectiveFrom : change.effectiveFrom(),
                issued,
                lifted,
                inDoubt,
                AppendOnlyLists.plus(factIds, change.factId()));
    }

    public DirectiveState lifted(Occurred when, FactId by) {
        return ended(when, inDoubt, AppendOnlyLists.plus(factIds, by));
    }

    @Override
    public DirectiveState doubted() {
        return ended(lifted, true, factIds);
    }

    private DirectiveState ended(@Nullable Occurred when, boolean doubt, List<FactId> facts) {
        return new DirectiveState(
                directiveId,
                title,
                agencies,
                instrument,
                force,
                measures,
                audience,
                complyBy,
                effectiveFrom,
                issued,
                when,
                doubt,
                facts);
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }

    private static <T> List<T> some(List<T> changed, List<T> before) {
        return changed.isEmpty() ? before : changed;
    }
}
